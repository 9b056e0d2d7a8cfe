import * as z from 'zod'
import type { listReceivedMails as route } from '#domain/received-mail/contract.ts'
import { canWatchMail } from '#domain/mail/policy.ts'
import { mailOutcomes } from '#domain/report-form/outcome.ts'
import type { Query } from '#server/kernel/context.ts'
import { invalid, permit } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'

/** What came in by mail and what became of it, the latest first. */
export const listReceivedMails: Query<typeof route> = async ({ query }, { db, actor, organization }) => {
  permit(canWatchMail(actor))
  const { state, after, limit } = query
  const rows = await db
    .selectFrom('received_mail as m')
    .leftJoin('person_detail as d', 'd.id', 'm.person_id')
    .leftJoin('report as r', 'r.id', 'm.report_id')
    .leftJoin('report_round as n', 'n.id', 'r.round_id')
    .select(['m.id', 'm.sender', 'm.subject', 'm.state', 'm.outcome', 'm.answer', 'm.report_id', 'n.title'])
    .select(['m.received_at', 'm.person_id', 'm.answer_id'])
    .select(personReference('m.person_id', 'd.full_name', null).as('from'))
    .$if(state !== undefined, (all) => all.where('m.state', '=', state ?? 'waiting'))
    .$if(after !== undefined, (all) => all.where('m.id', '<', readCursor(after ?? '')))
    .orderBy('m.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  return {
    rows: page.map((row) => ({
      id: row.id,
      receivedAt: row.received_at.toISOString(),
      sender: row.sender,
      from: row.person_id === null ? null : row.from,
      subject: row.subject,
      state: row.state,
      outcome: mailOutcomeSchema.parse(row.outcome),
      report: row.report_id === null ? null : { id: row.report_id, title: row.title ?? '' },
      answer: row.answer,
      isAnswered: row.answer_id !== null,
    })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    address: organization.receivesAt ?? null,
  }
}

const mailOutcomeSchema = z.enum(mailOutcomes).nullable()

function readCursor(text: string): string {
  const id = z.uuid().safeParse(text)
  if (!id.success) throw invalid([{ path: 'query.after', code: 'cursor_broken' }])
  return id.data
}
