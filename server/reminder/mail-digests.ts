import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type MailItem, digestMail } from '#domain/mail/digest-mail.ts'
import { addressOf } from '#domain/obligation/place.ts'
import type { Digest } from '#domain/reminder/plan-digests.ts'
import type { Tx } from '#server/kernel/database.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { mailReaders } from '#server/mail/mail-readers.ts'
import { writeMails } from '#server/mail/write-mails.ts'
import { placeOf } from '#server/obligation/place-of.ts'
import { unitsOn } from '#server/unit/units-on.ts'

interface Moment {
  readonly now: Date
  readonly today: CalendarDate
}

/** Writes the digests once more as mail, for those who want it so. Four statements, none without a mail server. */
export async function mailDigests(
  tx: Tx,
  { mail, schema }: Organization,
  digests: readonly Digest[],
  { now, today }: Moment,
): Promise<void> {
  if (!mail) return
  const readers = await mailReaders(
    tx,
    digests.map(({ personId }) => personId),
  )
  const told = digests.filter(({ personId }) => readers.has(personId))
  if (told.length === 0) return
  const ids = told.flatMap(({ items }) => items.map(({ obligationId }) => obligationId))
  const lines = await readLines(tx, ids, mail.origin, today)
  const mails = told.map(({ personId, items }) => ({
    kind: 'digest' as const,
    toPersonId: personId,
    ...digestMail(
      readers.get(personId) ?? 'vi',
      items.flatMap(({ obligationId, trigger }) => {
        const line = lines.get(obligationId)
        return line ? [{ ...line, trigger }] : []
      }),
      { today, settings: `${mail.origin}/nhac-viec/cai-dat` },
    ),
  }))
  await writeMails(tx, mails, { schema, now, afterSeconds: 0 })
}

/** The lines of a mail by the obligation that they name. */
export async function readLines(
  tx: Tx,
  ids: readonly string[],
  origin: string,
  today: CalendarDate,
): Promise<Map<string, Omit<MailItem, 'trigger'>>> {
  const rows = await tx
    .selectFrom('obligation as o')
    .leftJoin(unitsOn(today).as('u'), 'u.id', 'o.owed_by_unit_id')
    .select(['o.id', 'o.title', 'o.due_on as dueOn', 'u.short_name', placeOf.as('place')])
    .where(sql<boolean>`o.id = any(${ids}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ id, title, dueOn, short_name, place }) => [
      id,
      { title, dueOn, unit: short_name ?? '', link: `${origin}${addressOf(place)}` },
    ]),
  )
}
