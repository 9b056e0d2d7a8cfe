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
  told: readonly { obligationId: string; personId: string }[],
  note: string,
): Promise<void> {
  const { mail, schema } = organization
  if (!mail) return
  const readers = await mailReaders(
    tx,
    told.map(({ personId }) => personId),
  )
  if (readers.size === 0) return
  const ids = told.map(({ obligationId }) => obligationId)
  const lines = await readLines(tx, ids, mail.origin, today)
  const detail = await tx
    .selectFrom('person_detail')
    .select('full_name')
    .where('id', '=', actor.personId)
    .executeTakeFirst()
  const facts = { by: detail?.full_name ?? '', settings: `${mail.origin}/nhac-viec/cai-dat` }
  const minutes = minutesUntilOpen(today, minuteOf(now), await readTimes(tx), await readCalendar(tx))
  const mails = told.flatMap(({ obligationId, personId }) => {
    const [language, line] = [readers.get(personId), lines.get(obligationId)]
    if (!language || !line) return []
    const written = urgingMail(language, { ...line, trigger: null, note }, facts)
    return [{ kind: 'urging' as const, toPersonId: personId, ...written }]
  })
  await writeMails(tx, mails, { schema, now, afterSeconds: minutes * 60 })
}
