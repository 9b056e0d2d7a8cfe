import { sql } from 'kysely'
import type { MailKind } from '#domain/mail/mail.ts'
import type { MailText } from '#domain/mail/digest-mail.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { enqueueDeliveries } from '#server/kernel/jobs/enqueue.ts'

export interface NewMail extends MailText {
  readonly id?: string
  readonly kind: MailKind
  readonly toPersonId: string
  /** The report whose form goes along with it. */
  readonly reportId?: string
}

interface Moment {
  readonly schema: string
  readonly now: Date
  /** Until the quiet hours are over. */
  readonly afterSeconds: number
}

/** Writes mails with what they tell of, and their places in the queue: both stand or fall with the transaction. Two statements. */
export async function writeMails(tx: Tx, mails: readonly NewMail[], moment: Moment): Promise<void> {
  if (mails.length === 0) return
  const rows = mails.map((mail) => ({ ...mail, id: mail.id ?? newId() }))
  await sql`insert into mail (id, kind, to_person_id, report_id, subject, body, created_at)
    select id, kind, "toPersonId", "reportId", subject, body, ${moment.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, kind mail_kind, "toPersonId" uuid, "reportId" uuid, subject text, body text)`.execute(tx)
  const entries = rows.map(({ id }) => ({ id, afterSeconds: moment.afterSeconds }))
  await enqueueDeliveries(tx, 'mail', moment.schema, entries)
}
