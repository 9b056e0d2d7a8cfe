import { sql } from 'kysely'
import type { markRead as route } from '#domain/reminder/contract.ts'
import type { Command } from '#server/kernel/context.ts'

/** Marks the actor's own reminders as seen; another's are as unknown as ones that do not exist. */
export const markRead: Command<typeof route> = async ({ body }, { tx, actor, now }) => {
  const marked = await tx
    .updateTable('reminder')
    .set({ read_at: now, version: sql`version + 1` })
    .where('to_person_id', '=', actor.personId)
    .where('read_at', 'is', null)
    .$if(body.ids !== null, (query) => query.where(sql<boolean>`id = any(${body.ids}::uuid[])`))
    .returning('id')
    .execute()
  return { marked: marked.length }
}
