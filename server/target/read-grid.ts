import { sql } from 'kysely'
import { round } from '#domain/quantity/decimal.ts'
import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import { countedStates } from '#domain/target/actual.ts'
import type { ActualCell, GridRow, readGrid as route } from '#domain/target/actual-contract.ts'
import { type TargetRefusal, canDecideActuals, canEnterActuals } from '#domain/target/policy.ts'
import { expectedOf } from '#domain/target/profile.ts'
import type { Counting } from '#domain/target/indicator.ts'
import { periodEnds } from '#domain/target/period.ts'
import { rollUpPeriods } from '#domain/target/roll-up.ts'
import { figureOf, inPeriods } from '#domain/target/series.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { cellsOfMonth, loadCells } from './load-cells.ts'
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
  return { unit, year, month, rows, can: decide(actor, unitId, cells) }
}

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
): Promise<GridRow[]> {
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

function describeRow(row: TargetRow, month: number, cell: ActualCell | null): GridRow {
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
    expectedToDate: round(expectedOf(planOf(row, row), months), 6),
    cell,
  }
}

/** What the reader may do with the month as a whole, in the state in which its figures are. */
function decide(actor: Actor, unitId: string, cells: readonly ActualCell[]) {
  const submitted = cells.filter((cell) => cell.state === 'submitted')
  const decided = submitted.length > 0 ? submitted : cells.filter((cell) => cell.state === 'approved')
  const isOpen = cells.some((cell) => cell.state === 'draft' || cell.state === 'returned')
  const when = (holds: boolean, reason: TargetRefusal): Decision<TargetRefusal> =>
    holds ? allowed : refused(reason)
  const mayDecide = (of: readonly ActualCell[]) =>
    canDecideActuals(
      actor,
      of.map((cell) => cell.submittedBy?.id ?? null),
    )
  const enter = canEnterActuals(actor, unitId)
  return {
    enter,
    submit: firstRefusal(enter, when(isOpen, 'nothing_to_submit')),
    approve: firstRefusal(mayDecide(submitted), when(submitted.length > 0, 'no_figures_submitted')),
    return: firstRefusal(mayDecide(decided), when(decided.length > 0, 'no_figures_submitted')),
  }
}
