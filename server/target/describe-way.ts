import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, firstRefusal, refused } from '#domain/decision/decision.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { ActualCell } from '#domain/target/actual-contract.ts'
import { type Course, canApprove, canReturn } from '#domain/target/approval.ts'
import type { TargetRefusal } from '#domain/target/policy.ts'
import type { ReturnedFrom, ShownWaiting } from '#domain/target/waiting.ts'
import type { Db } from '#server/kernel/database.ts'
import { loadCourses, showWaiting } from './load-courses.ts'
import { type UnitTree, referenceOf } from './load-units.ts'

/** The ways upwards of the figures of one unit, with what is kept of each beside its cell. */
export interface Way {
  readonly tree: UnitTree
  /** Of a cell, or of a figure that is not there yet. */
  readonly of: (cell: ActualCell | null) => Course
  readonly isChangedAfterFreeze: (cell: ActualCell) => boolean
  readonly returnedFrom: (cell: ActualCell) => ReturnedFrom | null
}

/** The ways of the cells of one unit, in the tree and by the posts of today. Two statements. */
export async function loadWay(
  db: Db,
  tree: UnitTree,
  today: CalendarDate,
  unitId: string,
  cells: readonly ActualCell[],
): Promise<Way> {
  const courseOf = await loadCourses(db, tree, today, cells)
  const kept = await db
    .selectFrom('actual')
    .select(['id', 'submission', 'reopening_id'])
    .select(lastReturn.as('returned_at'))
    .where(sql<boolean>`id = any(${cells.map(({ id }) => id)}::uuid[])`)
    .execute()
  const keptOf = new Map(kept.map((row) => [row.id, row]))
  return {
    tree,
    of: (cell) =>
      courseOf({
        id: cell?.id ?? '',
        unitId,
        submission: keptOf.get(cell?.id ?? '')?.submission ?? 0,
        submittedBy: cell?.submittedBy?.id ?? null,
      }),
    returnedFrom: (cell) => {
      const unitId = keptOf.get(cell.id)?.returned_at
      if (!unitId) return null
      return { at: referenceOf(tree, unitId), isOffice: (tree.parentOf.get(unitId) ?? null) === null }
    },
    isChangedAfterFreeze: (cell) => (keptOf.get(cell.id)?.reopening_id ?? null) !== null,
  }
}

/** The level at which a figure was given back last. */
const lastReturn = sql<string | null>`(
  select d.unit_id from actual_decision d where d.actual_id = actual.id and d.kind = 'return' order by d.decided_at desc limit 1
)`

/** Where a figure waits, and what the reader may decide on it now. */
export function describeWay(
  actor: Actor,
  cell: ActualCell | null,
  way: Way,
  mayChange: Decision<TargetRefusal>,
): {
  waiting: ShownWaiting | null
  returnedFrom: ReturnedFrom | null
  changedAfterFreeze: boolean
  can: { approve: Decision<TargetRefusal>; return: Decision<TargetRefusal> }
} {
  const course = way.of(cell)
  const nothing = refused<TargetRefusal>('no_figures_submitted')
  const isSubmitted = cell?.state === 'submitted'
  const isDecided = cell?.state === 'approved'
  return {
    waiting: isSubmitted ? showWaiting(course, way.tree) : null,
    returnedFrom: cell?.state === 'returned' ? way.returnedFrom(cell) : null,
    changedAfterFreeze: cell !== null && way.isChangedAfterFreeze(cell),
    can: {
      approve: isSubmitted ? canApprove(actor, course) : nothing,
      return:
        isSubmitted || isDecided
          ? firstRefusal<TargetRefusal>(
              canReturn(actor, course, isDecided ? 'approved' : 'submitted'),
              mayChange,
            )
          : nothing,
    },
  }
}
