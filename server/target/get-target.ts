import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tables, TargetTable } from '#db/types.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { roundFraction } from '#domain/quantity/fraction.ts'
import { rollUpPeriods } from '#domain/target/roll-up.ts'
import { figureOf, inPeriods } from '#domain/target/series.ts'
import type { ActualCell } from '#domain/target/actual-contract.ts'
import { canStep } from '#domain/target/actual.ts'
import type { MonthOfTarget, Part, Standing, getTarget as route } from '#domain/target/contract.ts'
import { type TargetRefusal, canEnterActuals, canKeepTargets } from '#domain/target/policy.ts'
import { expectedOf } from '#domain/target/profile.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import type { Actor } from '#domain/session/actor.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import { loadFreezing } from '#server/cut-off/load-terms.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { describeWay, loadWay } from './describe-way.ts'
import { describeShare } from './describe-share.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { pairOf, unitsShort, upTo } from './made-of.ts'
import { loadCells } from './load-cells.ts'
import { type LoadedStanding, describeStanding } from './load-standings.ts'
import { loadStandingOf } from './load-standing-of.ts'
import { type TreeOn, type UnitTree, referenceOf } from './load-units.ts'
import { readHistory } from './read-history.ts'
import { readSource } from './read-source.ts'
import { isVisibleTo } from './visible-to.ts'

/** One target with everything that stands behind its figures. At most twelve statements, however long its history is. */
export const getTarget: Query<typeof route> = async ({ params, query }, { db, actor, today }) => {
  const { indicator, ...target } = found(
    await db
      .selectFrom('target as t')
      .selectAll('t')
      .select((eb) => indicatorOf(eb).as('indicator'))
      .where('t.id', '=', params.id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .executeTakeFirst(),
  )
  const { year } = target
  const stands = await loadStandingOf(db, target, today, query.through)
  const { standing, standings, tree, treeOn, thresholds, through } = stands
  const partIds = partsSeen(actor, standing)
  const cells = await loadCells(
    db,
    sql<boolean>`a.target_id = ${target.id} or (a.target_id = any(${partIds}::uuid[]) and a.month = ${through})`,
  )
  const cellsOf = Map.groupBy(cells, ({ targetId }) => targetId)
  const show = (each: LoadedStanding) => describeStanding(each, { tree, through })
  return {
    id: target.id,
    year,
    through,
    lastClosedMonth: stands.lastClosedMonth,
    indicator,
    thresholds,
    standing: show(standing),
    firstPlanned: target.first_planned,
    partsReason: target.parts_reason,
    weight: target.weight,
    dueOn: target.due_on,
    profile: standing.target.profile,
    adjustmentReason: target.adjustment_reason,
    months: await loadMonths(db, actor, today, {
      standing,
      year,
      cells: cellsOf.get(target.id) ?? [],
      tree,
      treeOn,
    }),
    pair: pairOf(standing, through),
    ...unitsShort(standing, tree, through),
    source: await readSource(db, target.clause_id),
    parts: standings
      .filter((each) => partIds.includes(each.target.id))
      .map((each) => ({ ...show(each), ...answeredFor(cellsOf.get(each.target.id)?.[0]) })),
    share: describeShare(standing, { standings, tree, through, actor }),
    history: await readHistory(db, target.id),
    version: target.version,
    can: { adjust: canKeepTargets(actor), enter: canEnterActuals(actor, target.unit_id) },
  }
}

const indicatorOf = (eb: ExpressionBuilder<Tables & { t: TargetTable }, 't'>) =>
  jsonObjectFrom(
    eb.selectFrom('indicator as i').select(indicatorColumns).whereRef('i.id', '=', 't.indicator_id'),
  ).$notNull()

interface MonthsAsked {
  readonly standing: TargetStanding
  readonly year: number
  readonly cells: readonly ActualCell[]
  readonly tree: UnitTree
  readonly treeOn: TreeOn
}

async function loadMonths(
  db: Db,
  actor: Actor,
  today: CalendarDate,
  { standing: { target, counted, counting, missing }, year, cells, tree, treeOn }: MonthsAsked,
): Promise<MonthOfTarget[]> {
  const periods = inPeriods(counting, counted)
  const valueOf = new Map(periods.map((each) => [each.month, figureOf(counting, each)]))
  const missingIn = new Map(missing.map(({ month, unitIds }) => [month, unitIds]))
  const cellOf = new Map(cells.map((cell) => [cell.month, cell]))
  const way = await loadWay(db, treeOn(today), today, target.unitId, cells)
  const freezing = await loadFreezing(db, year, today)
  const describe = (cell: ActualCell) => {
    const mayChange = freezing.mayChange(target.unitId, cell.month)
    const { can, waiting, changedAfterFreeze } = describeWay(actor, cell, way, mayChange)
    const correct = firstRefusal<TargetRefusal>(
      canEnterActuals(actor, target.unitId),
      canStep('correct', cell.state),
      mayChange,
    )
    return { ...cell, waiting, changedAfterFreeze, can: { ...can, correct } }
  }
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const cell = cellOf.get(month)
    return {
      month,
      actual: cell ? describe(cell) : null,
      counted: valueOf.get(month) ?? null,
      toDate: valueOf.has(month) ? rollUpPeriods(counting, upTo(periods, month)) : null,
      plannedToDate: roundFraction(expectedOf(target, monthsTo(month))),
      missingUnits: (missingIn.get(month) ?? []).map((id) => referenceOf(tree, id)),
    }
  })
}

const monthsTo = (month: number): number[] => Array.from({ length: month }, (_, before) => before + 1)

/** The targets of the units below that the reader sees. */
function partsSeen(actor: Actor, { parts }: LoadedStanding): string[] {
  const units = visibleUnits(actor)
  return parts.filter(({ unitId }) => units === 'all' || units.includes(unitId)).map(({ id }) => id)
}

/** Who answered for a part's figure of the last month reviewed. */
const answeredFor = (cell: ActualCell | undefined): Omit<Part, keyof Standing> => ({
  state: cell?.state ?? null,
  submittedBy: cell?.submittedBy ?? null,
  submittedOn: cell?.submittedOn ?? null,
  approvedBy: cell?.approvedBy ?? null,
  approvedOn: cell?.approvedOn ?? null,
})
