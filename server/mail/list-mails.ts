import * as z from 'zod'
import type { listMails as route } from '#domain/mail/contract.ts'
import { canResend, canWatchMail } from '#domain/mail/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { invalid, permit } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'

/** What went out and what became of it, the latest first; what stands in a mail is between it and its reader. */
export const listMails: Query<typeof route> = async ({ query }, { db, actor, organization }) => {
  permit(canWatchMail(actor))
  const { state, after, limit } = query
  const rows = await db
    .selectFrom('mail as m')
    .leftJoin('person_detail as d', 'd.id', 'm.to_person_id')
    .select(['m.id', 'm.kind', 'm.state', 'm.attempts', 'm.problem', 'm.version'])
    .select(['m.created_at as createdAt', 'm.sent_at as sentAt'])
    .select(personReference('m.to_person_id', 'd.full_name', null).as('to'))
    .$if(state !== undefined, (all) => all.where('m.state', '=', state ?? 'waiting'))
    .$if(after !== undefined, (all) => all.where('m.id', '<', readCursor(after ?? '')))
    .orderBy('m.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  return {
    rows: page.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
      can: { resend: canResend(row.state) },
    })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    isOn: organization.mail !== undefined,
    can: { tryOut: canWatchMail(actor) },
  }
}

function readCursor(text: string): string {
  const id = z.uuid().safeParse(text)
  if (!id.success) throw invalid([{ path: 'query.after', code: 'cursor_broken' }])
  return id.data
}
