import { sql } from 'kysely'
import type { getBatch as route } from '#domain/task/bulk-contract.ts'
import { canUndo } from '#domain/task/bulk.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { cellCounts } from '#server/obligation/cell-counts.ts'
import { readObligations } from '#server/obligation/read-obligations.ts'
import { visibleTask } from '#server/obligation/visible-obligation.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { undoingOf } from './undo-bulk-act.ts'

/** The head of a task given to many units, with as many of them as its reader sees; unseen where that is none. */
export const getBatch: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const members = sql<boolean>`o.id in (select id from task where batch_id = ${params.id}) and ${visibleTask(actor)}`
  const calendar = await calendarAtHand(context)
  const [head, rows, cells] = await Promise.all([
    readHead(context, params.id),
    readObligations(db, { where: members, orderBy: sql`o.number` }, { actor, today, calendar }),
    cellCounts(db, members, today),
  ])
  found(rows[0])
  const { act_id, step, done_at, undone_at, done_by, count, actedUpon, ...told } = found(head)
  const acted = Array.from({ length: actedUpon }, () => ({ version: 1, version_after: 0 }))
  const undoing = undoingOf({ step, done_by: done_by.id, done_at, undone_at }, acted)
  return {
    ...told,
    cells,
    cancelled: rows.filter(({ state }) => state === 'cancelled').length,
    rows,
    act: {
      id: act_id,
      step,
      doneBy: done_by,
      doneAt: done_at.toISOString(),
      undoneAt: undone_at?.toISOString() ?? null,
      count,
      can: { undo: canUndo(undoing, actor.personId, context.now) },
    },
  }
}

const readHead = ({ db, today }: QueryContext, id: string) =>
  db
    .selectFrom('task_batch as b')
    .innerJoin('bulk_act as act', (join) =>
      join.onRef('act.batch_id', '=', 'b.id').on('act.step', '=', 'assign'),
    )
    .leftJoin('person_detail as p', 'p.id', 'b.assigned_by')
    .select(['b.id', 'b.title', 'b.assigned_on as assignedOn', 'act.id as act_id', 'act.step', 'act.done_at'])
    .select('act.undone_at')
    .select(unitEver('b.owed_to_unit_id', today).as('givenBy'))
    .select(personReference('b.assigned_by', 'p.full_name', null).as('assignedBy'))
    .select(personReference('act.done_by', 'p.full_name', null).as('done_by'))
    .select(itemCount(sql<boolean>`true`).as('count'))
    .select(itemCount(sql<boolean>`o.version <> i.version_after`).as('actedUpon'))
    .where('b.id', '=', id)
    .executeTakeFirst()

/** How many tasks of the act under the alias `act` are so. */
export const itemCount = (where: ReturnType<typeof sql<boolean>>) => sql<number>`(select count(*)::int
  from bulk_act_item i join obligation o on o.id = i.task_id where i.bulk_act_id = act.id and ${where})`
