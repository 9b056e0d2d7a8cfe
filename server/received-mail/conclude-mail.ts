import { sql } from 'kysely'
import { answerMail } from '#domain/report-form/answer-mail.ts'
import {
  type MailOutcome,
  type OutcomeDetail,
  answersPerHour,
  stateAfter,
} from '#domain/report-form/outcome.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { writeMails } from '#server/mail/write-mails.ts'
import type { KnownSender } from './find-senders.ts'

/** What became of a mail, as it is written down and told. */
export interface Conclusion {
  readonly outcome: MailOutcome
  readonly detail: OutcomeDetail
  /** Null for a mail of nobody we know. */
  readonly sender: KnownSender | null
  readonly reportId: string | null
  readonly fileId?: string | null
  readonly formHash?: string | null
  /** What the form said of each section. */
  readonly words?: Readonly<Record<string, string>>
}

interface Place {
  readonly id: string
  readonly organization: Organization
  readonly now: Date
}

/** Locks a mail that is still to be read; null when another attempt has read it meanwhile. */
export const claimMail = (tx: Tx, id: string) =>
  tx
    .selectFrom('received_mail')
    .select(['id', 'subject', 'version'])
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()

/** Writes what became of a mail that is locked, lets go of its bytes, and answers its sender unless a machine may be talking. */
export async function concludeMail(
  tx: Tx,
  { id, organization, now }: Place,
  subject: string,
  conclusion: Conclusion,
): Promise<void> {
  const { outcome, detail, sender, reportId } = conclusion
  const { mail, schema } = organization
  const link = reportId && mail ? `${mail.origin}/bao-cao/${reportId}` : null
  const text = sender && answerMail(sender.language, { outcome, detail, subject, link })
  const answers = sender && text && mail && (await mayAnswer(tx, sender.personId, now)) ? newId() : null
  if (answers && sender && text) {
    const { subject: line, body } = text
    const answer = { id: answers, kind: 'answer' as const, toPersonId: sender.personId, subject: line, body }
    await writeMails(tx, [answer], { schema, now, afterSeconds: 0 })
  }
  await tx
    .updateTable('received_mail')
    .set({
      state: stateAfter(outcome),
      outcome,
      detail: JSON.stringify(detail),
      person_id: sender?.personId ?? null,
      report_id: reportId,
      file_id: conclusion.fileId ?? null,
      form_hash: conclusion.formHash ?? null,
      words: JSON.stringify(conclusion.words ?? {}),
      answer: text?.said ?? null,
      answer_id: answers,
      read_at: now,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
  await tx.updateTable('received_mail_text').set({ bytes: null }).where('id', '=', id).execute()
}

/** Two machines that answer one another are stopped by the count of answers within an hour. */
async function mayAnswer(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const { count } = await tx
    .selectFrom('received_mail')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('person_id', '=', personId)
    .where('answer_id', 'is not', null)
    .where('received_at', '>', new Date(now.getTime() - 3_600_000))
    .executeTakeFirstOrThrow()
  return count < answersPerHour
}
