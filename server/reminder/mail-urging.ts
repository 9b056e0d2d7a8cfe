import { urgingMail } from '#domain/mail/digest-mail.ts'
import { minuteOf, minutesUntilOpen } from '#domain/reminder/quiet.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { mailReaders } from '#server/mail/mail-readers.ts'
import { writeMails } from '#server/mail/write-mails.ts'
import { readLines } from './mail-digests.ts'
import { readTimes } from './read-rules.ts'

/** Urging by hand once more as mail; what is urged in quiet hours goes when they are over. */
export async function mailUrging(
  { tx, actor, now, today, organization }: CommandContext,
  obligationId: string,
  note: string,
  people: readonly string[],
): Promise<void> {
  const { mail, schema } = organization
  if (!mail) return
  const readers = await mailReaders(tx, people)
  const line = (await readLines(tx, [obligationId], mail.origin, today)).get(obligationId)
  if (readers.size === 0 || !line) return
  const detail = await tx
    .selectFrom('person_detail')
    .select('full_name')
    .where('id', '=', actor.personId)
    .executeTakeFirst()
  const facts = { by: detail?.full_name ?? '', settings: `${mail.origin}/nhac-viec/cai-dat` }
  const minutes = minutesUntilOpen(today, minuteOf(now), await readTimes(tx), await readCalendar(tx))
  const mails = [...readers].map(([toPersonId, language]) => ({
    kind: 'urging' as const,
    toPersonId,
    ...urgingMail(language, { ...line, trigger: null, note }, facts),
  }))
  await writeMails(tx, mails, { schema, now, afterSeconds: minutes * 60 })
}
