import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Block } from '#domain/task/task-detail.ts'
import { ledger } from '#server/obligation/ledger.ts'

const difficulty = sql<Block['difficulty']>`jsonb_build_object(
  'id', d.id, 'text', d.text, 'cause', d.cause, 'closedOn', d.closed_on)`

/** The difficulties that hold a task up or held it up, newest first; people by their ids. */
export const blocksOf = jsonArrayFrom(
  ledger
    .selectFrom('task_block as b')
    .innerJoin('difficulty as d', 'd.id', 'b.difficulty_id')
    .select(['b.id', 'b.blocked_on as blockedOn', 'b.removed_on as removedOn', 'b.blocked_by as blockedBy'])
    .select(difficulty.as('difficulty'))
    .select(sql<boolean>`b.removed_on is null and d.closed_on is null`.as('isOpen'))
    .whereRef('b.task_id', '=', 'o.id')
    .orderBy('b.id', 'desc'),
)
