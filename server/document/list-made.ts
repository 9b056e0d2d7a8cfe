import { sql } from 'kysely'
import type { Made } from '#domain/document/contract.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db } from '#server/kernel/database.ts'
import { visibleById } from '#server/obligation/visible-obligation.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'

const most = 100

/** What the clauses of a document gave rise to, as far as its reader may see it: tasks, targets, conclusions, recommendations. */
export async function listMade(db: Db, actor: Actor, id: string): Promise<Made[]> {
  const { rows } = await sql<Made>`
    (select o.id, 'task' as kind, o.title, c.address, null::uuid as "meetingId" from clause c join obligation o on o.clause_id = c.id
      where c.document_id = ${id} and o.kind = 'task' and ${visibleById(actor)} order by o.due_on, o.id limit ${sql.lit(most)})
    union all
    (select t.id, 'target', i.name || ' (' || t.year || ')', c.address, null from clause c join target t on t.clause_id = c.id
      join indicator i on i.id = t.indicator_id
      where c.document_id = ${id} and ${isVisibleTo(actor, 't.unit_id')} order by t.id limit ${sql.lit(most)})
    union all
    (select k.id, 'conclusion', k.text, c.address, k.meeting_id from clause c join conclusion k on k.clause_id = c.id
      join meeting m on m.id = k.meeting_id
      where c.document_id = ${id} and k.removed_at is null and m.state = 'closed'
        and ${isVisibleTo(actor, 'm.host_unit_id')} order by k.ordinal limit ${sql.lit(most)})
    union all
    (select r.id, 'recommendation', r.text, c.address, null from clause c join recommendation r on r.clause_id = c.id
      where c.document_id = ${id} and ${isVisibleTo(actor, 'r.raised_by_unit_id')} order by r.id limit ${sql.lit(most)})`.execute(
    db,
  )
  return rows
}
