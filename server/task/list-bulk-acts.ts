import { sql } from 'kysely'
import { canUndo, undoHours } from '#domain/task/bulk.ts'
import type { listBulkActs as route } from '#domain/task/bulk-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { personReference } from '#server/person/person-reference.ts'
import { itemCount } from './get-batch.ts'
import { undoingOf } from './undo-bulk-act.ts'

/** What one did to many tasks within the time in which it can be taken back, the latest first. */
export const listBulkActs: Query<typeof route> = async (_input, { db, actor, now }) => {
  const rows = await db
    .selectFrom('bulk_act as act')
    .leftJoin('person_detail as p', 'p.id', 'act.done_by')
    .select(['act.id', 'act.step', 'act.done_at', 'act.undone_at'])
    .select(personReference('act.done_by', 'p.full_name', null).as('doneBy'))
    .select(itemCount(sql<boolean>`true`).as('count'))
    .select(itemCount(sql<boolean>`o.version <> i.version_after`).as('actedUpon'))
    .where('act.done_by', '=', actor.personId)
    .where('act.done_at', '>', new Date(now.getTime() - undoHours * 3_600_000))
    .orderBy('act.done_at', 'desc')
    .limit(20)
    .execute()
  const acts = rows.map(({ done_at, undone_at, actedUpon, ...act }) => {
    const acted = Array.from({ length: actedUpon }, () => ({ version: 1, version_after: 0 }))
    const undoing = undoingOf({ step: act.step, done_by: actor.personId, done_at, undone_at }, acted)
    return {
      ...act,
      doneAt: done_at.toISOString(),
      undoneAt: undone_at?.toISOString() ?? null,
      can: { undo: canUndo(undoing, actor.personId, now) },
    }
  })
  return { acts }
}
