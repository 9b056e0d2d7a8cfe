import { sql } from 'kysely'
import { roundFraction } from '#domain/quantity/fraction.ts'
import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import { countedStates } from '#domain/target/actual.ts'
import type { ActualCell, GridRow, readGrid as route } from '#domain/target/actual-contract.ts'
import { type Course, canApprove } from '#domain/target/approval.ts'
import { type TargetRefusal, canEnterActuals } from '#domain/target/policy.ts'
import { expectedOf } from '#domain/target/profile.ts'
import type { Counting } from '#domain/target/indicator.ts'
import { periodEnds } from '#domain/target/period.ts'
import { rollUpPeriods } from '#domain/target/roll-up.ts'
import { figureOf, inPeriods } from '#domain/target/series.ts'
import type { Actor } from '#domain/session/actor.ts'
import { loadFreezing } from '#server/cut-off/load-terms.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { describeWay, loadWay } from './describe-way.ts'
import { cellsOfMonth, loadCells } from './load-cells.ts'
import { showWaiting } from './load-courses.ts'
import { loadUnitTree } from './load-units.ts'
import { figuresText, reportedOf } from './reported-of.ts'
import { type PlanRow, planOf } from './plan-of.ts'
import { seeUnit } from './see-unit.ts'

export const readGrid: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  seeUnit(actor, query.unitId)
  const { unit } = found(
    await db
      .selectFrom(unitsOn(today).as('u'))
      .select(unitReference('u').as('unit'))
      .where('u.id', '=', query.unitId)
      .executeTakeFirst(),
  )
  const { unitId, year, month } = query
  const cells = await loadCells(db, cellsOfMonth(unitId, year, month))
  const rows = await loadRows(db, unitId, year, month, cells)
  const way = await loadWay(db, await loadUnitTree(db, today), today, unitId, cells)
  const freezing = await loadFreezing(db, year, today)
  const mayChange = freezing.mayChange(unitId, month)
  const next = { unitId, levels: way.of(null).levels, submittedBy: actor.personId, approvals: [] }
  const decided = rows.map((row) => ({ ...row, ...describeWay(actor, row.cell, way, mayChange) }))
  return {
    unit,
    year,
    month,
    rows: decided,
    terms: {
      ...freezing.terms(month),
      isFrozen: freezing.isPast(month),
      openUntilOn: freezing.openBy(unitId, month)?.untilOn ?? null,
    },
    next: showWaiting(next, way.tree),
    can: decide(actor, unitId, decided, way.of(null), mayChange),
  }
}

type UndecidedRow = Omit<GridRow, 'waiting' | 'returnedFrom' | 'changedAfterFreeze' | 'can'>

interface TargetRow extends Counting, PlanRow {
  id: string
  name: string
  unit_of_measure: string
  decimals: number
  base_name: string | null
  scale_levels: string[] | null
  figures: string | null
}

async function loadRows(
  db: Db,
  unitId: string,
  year: number,
  month: number,
  cells: readonly ActualCell[],
): Promise<UndecidedRow[]> {
  const { rows } = await sql<TargetRow>`
    select t.id, i.name, i.unit_of_measure, i.decimals, i.direction, i.aggregation, i.over_units as "overUnits",
      i.frequency, i.entry, i.per, i.base_name, i.scale_levels,
      t.planned, t.planned_high, t.due_on, t.profile, t.profile_amounts, a.figures
    from target t join indicator i on i.id = t.indicator_id
    left join lateral (
      select ${figuresText} as figures from actual a
      where a.target_id = t.id and a.month < ${month} and a.state = any(${countedStates}::actual_state[])
    ) a on true
    where t.unit_id = ${unitId} and t.year = ${year} order by i.ordinal, i.code`.execute(db)
  const cellOf = new Map(cells.map((cell) => [cell.targetId, cell]))
  return rows
    .filter((row) => periodEnds(row.frequency).includes(month))
    .map((row) => describeRow(row, month, cellOf.get(row.id) ?? null))
}

function describeRow(row: TargetRow, month: number, cell: ActualCell | null): UndecidedRow {
  const before = reportedOf(row.figures)
  const ends = periodEnds(row.frequency)
  const last = before.find((each) => each.month === ends[ends.indexOf(month) - 1])
  const { direction, aggregation, overUnits, frequency, entry, per } = row
  const months = Array.from({ length: month }, (_, index) => index + 1)
  return {
    targetId: row.id,
    indicatorName: row.name,
    unitOfMeasure: row.unit_of_measure,
    decimals: row.decimals,
    direction,
    aggregation,
    overUnits,
    frequency,
    entry,
    per,
    baseName: row.base_name,
    scaleLevels: row.scale_levels,
    planned: row.planned,
    previous: last ? figureOf(row, last) : null,
    previousToDate: rollUpPeriods(row, inPeriods(row, before)),
    expectedToDate: roundFraction(expectedOf(planOf(row, row), months)),
    cell,
  }
}

/** What the reader may do with the month as a whole, in the state in which its figures are. */
function decide(
  actor: Actor,
  unitId: string,
  rows: readonly GridRow[],
  course: Course,
  mayChange: Decision<TargetRefusal>,
) {
  const cells = rows.flatMap(({ cell }) => cell ?? [])
  const isOpen = cells.some((cell) => cell.state === 'draft' || cell.state === 'returned')
  const enter = firstRefusal(canEnterActuals(actor, unitId), mayChange)
  return {
    enter,
    submit: firstRefusal(enter, isOpen ? allowed : refused('nothing_to_submit')),
    approve: ofSome(rows.map(({ can }) => can.approve)) ?? emptyMonth(canApprove(actor, course)),
    return: ofSome(rows.map(({ can }) => can.return)) ?? emptyMonth(canApprove(actor, course)),
  }
}

/** Of several figures: allowed when one is, otherwise the reason that concerns a figure in the right state. */
function ofSome(decisions: readonly Decision[]): Decision | null {
  const refusals = decisions.filter((each) => !each.allowed && each.reason !== 'no_figures_submitted')
  return decisions.find(({ allowed: may }) => may) ?? refusals[0] ?? null
}

/** Whoever may never decide is told so, whoever may that there is nothing yet. */
const emptyMonth = (decision: Decision<TargetRefusal>): Decision<TargetRefusal> =>
  firstRefusal(decision, refused('no_figures_submitted'))
