import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { ledger } from '#server/obligation/ledger.ts'

/** Into which tasks a task went and from which it came, oldest first; people by their ids. */
export const successionsOf = jsonArrayFrom(
  ledger
    .selectFrom('task_succession as s')
    .innerJoin('obligation as other', (join) =>
      join.on(
        sql<boolean>`other.id = case s.from_task_id when o.id then s.to_task_id else s.from_task_id end`,
      ),
    )
    .select(['s.kind', 'other.id as taskId', 'other.number', 'other.year', 'other.title', 's.reason'])
    .select(['s.decided_on as decidedOn', 's.decided_by as decidedBy'])
    .select(sql<boolean>`s.from_task_id = o.id`.as('isOnward'))
    .where(sql<boolean>`(s.from_task_id = o.id or s.to_task_id = o.id)`)
    .orderBy('s.id'),
)
