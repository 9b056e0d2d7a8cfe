import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { periodEnds } from '#domain/target/period.ts'
import type { Frequency } from '#domain/target/period.ts'
import type { ActualState } from '#domain/target/actual.ts'
import { canApprove } from '#domain/target/approval.ts'
import type { UnitOfMonth } from '#domain/target/month-contract.ts'
import type { ShownWaiting } from '#domain/target/waiting.ts'
import type { loadFreezing } from '#server/cut-off/load-terms.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { isSumOfUnits } from './list-reporting.ts'
import { loadCourses, showWaiting } from './load-courses.ts'
import { dayOfReview } from './load-targets.ts'
import { type UnitTree, referenceOf } from './load-units.ts'
import { isVisibleTo } from './visible-to.ts'

export interface MonthAsked {
  readonly unitId: string
  readonly year: number
  readonly month: number
}

interface FigureRow {
  unitId: string
  indicatorId: string
  frequency: Frequency
  id: string | null
  state: ActualState | null
  version: number
  submission: number
  submittedBy: string | null
  submittedOn: CalendarDate | null
  returnedReason: string | null
}

type Freezing = Awaited<ReturnType<typeof loadFreezing>>

/**
 * How far each unit below is with a month, in the order of the tree, and which units count with a figure that is not
 * approved at every level, by indicator. Targets that stand on units further down are not expected of anybody.
 */
export async function loadMonthBelow(
  { db, actor, today }: QueryContext,
  { unitId, year, month }: MonthAsked,
  tree: UnitTree,
  freezing: Freezing,
): Promise<{ units: UnitOfMonth[]; unapproved: ReadonlyMap<string, string[]> }> {
  const below = unitsBelow(tree, unitId)
  const ids = [...below.keys()]
  const { rows } = await sql<FigureRow>`
    select t.unit_id as "unitId", t.indicator_id as "indicatorId", i.frequency, a.id, a.state, a.version, a.submission,
      a.submitted_by as "submittedBy", a.submitted_on as "submittedOn", a.returned_reason as "returnedReason"
    from target t join indicator i on i.id = t.indicator_id
    left join actual a on a.target_id = t.id and a.month = ${month}
    where t.year = ${year} and t.unit_id = any(${ids}::uuid[]) and ${isVisibleTo(actor, 't.unit_id')}
      and not ${isSumOfUnits(dayOfReview(year, today))}`.execute(db)
  const asked = rows.filter(({ frequency }) => periodEnds(frequency).includes(month))
  const figures = asked.flatMap((row) => (row.id !== null ? [{ ...row, id: row.id }] : []))
  const waiting = figures.filter(({ state }) => state === 'submitted')
  const courseOf = await loadCourses(db, tree, today, waiting)
  const byUnit = Map.groupBy(asked, (row) => row.unitId)
  const { dueOn } = freezing.terms(month)
  const units = tree.inOrder.flatMap(({ unit }): UnitOfMonth[] => {
    const own = byUnit.get(unit.id)
    if (!own) return []
    const mine = waiting.filter((row) => row.unitId === unit.id)
    const count = (state: ActualState) => own.filter((row) => row.state === state).length
    const submittedOn = own.flatMap((row) => row.submittedOn ?? []).toSorted()
    const owed = own.length - count('submitted') - count('approved')
    return [
      {
        unit: referenceOf(tree, unit.id),
        depth: below.get(unit.id) ?? 1,
        targets: own.length,
        draft: count('draft'),
        submitted: count('submitted'),
        approved: count('approved'),
        returned: count('returned'),
        lastSubmittedOn: submittedOn.at(-1) ?? null,
        isLate: dueOn !== null && (owed > 0 ? today > dueOn : submittedOn.some((day) => day > dueOn)),
        waitsAt: distinct(mine.map((row) => showWaiting(courseOf(row), tree))),
        returnedReasons: [
          ...new Set(own.flatMap((row) => (row.state === 'returned' && row.returnedReason) || [])),
        ],
        openUntilOn: freezing.openBy(unit.id, month)?.untilOn ?? null,
        toApprove: mine
          .filter((row) => canApprove(actor, courseOf(row)).allowed)
          .map(({ id, version }) => ({ id, version })),
      },
    ]
  })
  const unapproved = Map.groupBy(waiting, (row) => row.indicatorId)
  return {
    units,
    unapproved: new Map([...unapproved].map(([id, each]) => [id, each.map((row) => row.unitId)])),
  }
}

/** Every unit below one, with how far below it stands. */
function unitsBelow(tree: UnitTree, unitId: string, depth = 1): Map<string, number> {
  const children = tree.childrenOf.get(unitId) ?? []
  return new Map(
    children.flatMap((child) => [[child, depth] as const, ...unitsBelow(tree, child, depth + 1)]),
  )
}

const distinct = (waiting: readonly ShownWaiting[]): ShownWaiting[] => [
  ...new Map(waiting.map((each) => [each.at.id, each])).values(),
]
