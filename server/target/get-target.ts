import { sql } from 'kysely'
import { round } from '#domain/quantity/decimal.ts'
import { figureOf } from '#domain/target/series.ts'
import type { ActualCell } from '#domain/target/actual-contract.ts'
import { canStep } from '#domain/target/actual.ts'
import type { MonthOfTarget, Part, getTarget as route } from '#domain/target/contract.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { canDecideActuals, canEnterActuals, canKeepTargets } from '#domain/target/policy.ts'
import { expectedOf } from '#domain/target/profile.ts'
import { standingsOf } from '#domain/target/standing.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import type { Actor } from '#domain/session/actor.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { loadCells } from './load-cells.ts'
import { type LoadedStanding, describeStanding } from './load-standings.ts'
import { dayOfReview, heldBelow, loadTargets } from './load-targets.ts'
import { type UnitTree, loadUnitTree, referenceOf } from './load-units.ts'
import { readHistory } from './read-history.ts'
import { readSource } from './read-source.ts'
import { loadThresholds } from './thresholds.ts'
import { isVisibleTo } from './visible-to.ts'

/** One target with everything that stands behind its figures. Ten statements, however long its history is. */
export const getTarget: Query<typeof route> = async ({ params, query }, { db, actor, today }) => {
  const target = found(
    await db
      .selectFrom('target as t')
      .selectAll('t')
      .where('t.id', '=', params.id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .executeTakeFirst(),
  )
  const indicator = found(
    await db
      .selectFrom('indicator as i')
      .select(indicatorColumns)
      .where('i.id', '=', target.indicator_id)
      .executeTakeFirst(),
  )
  const { year } = target
  const closed = lastClosedMonth(year, today)
  const through = query.through ?? closed
  const thresholds = await loadThresholds(db)
  const tree = await loadUnitTree(db, dayOfReview(year, today))
  const within = heldBelow([target.unit_id], dayOfReview(year, today), indicator.id)
  const loaded = await loadTargets(db, year, within)
  const standings = standingsOf(loaded, tree.childrenOf, { year, through, thresholds })
  const standing = found(standings.find((each) => each.target.id === target.id))
  const cells = await loadCells(db, sql<boolean>`a.target_id = ${target.id}`)
  const show = (each: LoadedStanding) => describeStanding(each, { tree, through })
  return {
    id: target.id,
    year,
    through,
    lastClosedMonth: closed,
    indicator,
    thresholds,
    standing: show(standing),
    firstPlanned: target.first_planned,
    weight: target.weight,
    dueOn: target.due_on,
    profile: standing.target.profile,
    adjustmentReason: target.adjustment_reason,
    months: describeMonths(standing, cells, tree, actor),
    source: await readSource(db, target.clause_id),
    parts: await loadParts(db, actor, standing, standings, through, show),
    history: await readHistory(db, target.id),
    version: target.version,
    can: { adjust: canKeepTargets(actor), enter: canEnterActuals(actor, target.unit_id) },
  }
}

function describeMonths(
  { target, counted, counting, missing }: TargetStanding,
  cells: readonly ActualCell[],
  tree: UnitTree,
  actor: Actor,
): MonthOfTarget[] {
  const valueOf = new Map(counted.map((each) => [each.month, figureOf(counting, each)]))
  const missingIn = new Map(missing.map(({ month, unitIds }) => [month, unitIds]))
  const cellOf = new Map(cells.map((cell) => [cell.month, cell]))
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const cell = cellOf.get(month)
    return {
      month,
      actual: cell ? { ...cell, can: decideOn(cell, target.unitId, actor) } : null,
      counted: valueOf.get(month) ?? null,
      plannedToDate: round(expectedOf(target, monthsTo(month)), 6),
      missingUnits: (missingIn.get(month) ?? []).map((id) => referenceOf(tree, id)),
    }
  })
}

const monthsTo = (month: number): number[] => Array.from({ length: month }, (_, before) => before + 1)

function decideOn(cell: ActualCell, unitId: string, actor: Actor) {
  const decide = canDecideActuals(actor, [cell.submittedBy?.id ?? null])
  return {
    correct: firstRefusal(canEnterActuals(actor, unitId), canStep('correct', cell.state)),
    approve: firstRefusal(decide, canStep('approve', cell.state)),
    return: firstRefusal(decide, canStep('return', cell.state)),
  }
}

/** The units below that the reader sees, each with who answered for its figure of the last month reviewed. */
async function loadParts(
  db: Db,
  actor: Actor,
  standing: LoadedStanding,
  standings: readonly LoadedStanding[],
  through: number,
  show: (standing: LoadedStanding) => Omit<Part, 'state' | `submitted${string}` | `approved${string}`>,
): Promise<Part[]> {
  const units = visibleUnits(actor)
  const ids = standing.parts
    .filter((part) => units === 'all' || units.includes(part.unitId))
    .map((part) => part.id)
  const cells = await loadCells(db, sql<boolean>`a.target_id = any(${ids}::uuid[]) and a.month = ${through}`)
  const cellOf = new Map(cells.map((cell) => [cell.targetId, cell]))
  return standings
    .filter(({ target }) => ids.includes(target.id))
    .map((part) => {
      const cell = cellOf.get(part.target.id)
      return {
        ...show(part),
        state: cell?.state ?? null,
        submittedBy: cell?.submittedBy ?? null,
        submittedOn: cell?.submittedOn ?? null,
        approvedBy: cell?.approvedBy ?? null,
        approvedOn: cell?.approvedOn ?? null,
      }
    })
}
