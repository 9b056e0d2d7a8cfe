import { sql } from 'kysely'
import type { DecisionTaken, readPassport as route } from '#domain/target/month-contract.ts'
import { rollUpPeriods } from '#domain/target/roll-up.ts'
import { figureOf, inPeriods } from '#domain/target/series.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { getIndicator } from './get-indicator.ts'
import { loadCells } from './load-cells.ts'
import { loadWay } from './describe-way.ts'
import { showWaiting } from './load-courses.ts'
import { loadStandingOf } from './load-standing-of.ts'
import { type UnitTree, referenceOf } from './load-units.ts'
import { isVisibleTo } from './visible-to.ts'

/** The origin of one figure: who answered for it at each level, and how it adds up. Constant statements. */
export const readPassport: Query<typeof route> = async ({ params, query }, { db, actor, today }) => {
  const target = found(
    await db
      .selectFrom('target as t')
      .select(['t.id', 't.unit_id', 't.indicator_id', 't.year'])
      .where('t.id', '=', params.id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .executeTakeFirst(),
  )
  const { year } = target
  const { month } = query
  const indicator = await getIndicator(db, target.indicator_id)
  const { tree, treeOn, standing, standings } = await loadStandingOf(db, target, today, month)
  const [cell] = await loadCells(db, sql<boolean>`a.target_id = ${target.id} and a.month = ${month}`)
  const way = await loadWay(db, treeOn(today), today, target.unit_id, cell ? [cell] : [])
  const period = standing.counted.find((each) => each.month === month)
  const reported = standing.counted.filter((each) => each.month <= month)
  const { direction, aggregation, overUnits, frequency, entry, per } = indicator
  const units = visibleUnits(actor)
  const sees = (unitId: string) => units === 'all' || units.includes(unitId)
  return {
    targetId: target.id,
    unit: referenceOf(tree, target.unit_id),
    indicatorName: indicator.name,
    unitOfMeasure: indicator.unitOfMeasure,
    year,
    month,
    counting: { direction, aggregation, overUnits, frequency, entry, per },
    basis: standing.basis,
    value: period ? figureOf(standing.counting, period) : (cell?.value ?? null),
    base: cell?.base ?? null,
    toDate: rollUpPeriods(standing.counting, inPeriods(standing.counting, reported)),
    months: reported.map((each) => each.month),
    state: cell?.state ?? null,
    note: cell?.note ?? null,
    citedCell: cell?.citedCell ?? null,
    citedFrom: cell?.citedFrom ?? null,
    submittedBy: cell?.submittedBy ?? null,
    submittedOn: cell?.submittedOn ?? null,
    approvedBy: cell?.approvedBy ?? null,
    approvedOn: cell?.approvedOn ?? null,
    waiting: cell?.state === 'submitted' ? showWaiting(way.of(cell), tree) : null,
    decisions: cell ? await loadDecisions(db, cell.id, tree) : [],
    reopening: cell ? await loadReopeningOf(db, cell.id) : null,
    parts: partsOf(standing, standings, month, tree).filter(({ unit }) => sees(unit.id)),
    missingUnits: (standing.missing.find((each) => each.month === month)?.unitIds ?? []).map((id) =>
      referenceOf(tree, id),
    ),
  }
}

/** Of a sum: what each part brought in the month. */
function partsOf(
  { basis, parts }: TargetStanding,
  standings: readonly TargetStanding[],
  month: number,
  tree: UnitTree,
) {
  if (basis === 'own') return []
  return parts.map((part) => {
    const of = standings.find((each) => each.target.id === part.id)
    const period = of?.counted.find((each) => each.month === month)
    return {
      targetId: part.id,
      unit: referenceOf(tree, part.unitId),
      value: of && period ? figureOf(of.counting, period) : null,
    }
  })
}

async function loadDecisions(db: Db, actualId: string, tree: UnitTree): Promise<DecisionTaken[]> {
  const rows = await db
    .selectFrom('actual_decision as d')
    .innerJoin('actual as a', 'a.id', 'd.actual_id')
    .leftJoin('person_detail as p', 'p.id', 'd.decided_by')
    .select(['d.kind', 'd.unit_id', 'd.value', 'd.reason', 'd.decided_at', 'd.submission'])
    .select('a.submission as present')
    .select(personReference('d.decided_by', 'p.full_name', null).as('by'))
    .where('d.actual_id', '=', actualId)
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    level: referenceOf(tree, row.unit_id),
    isOffice: (tree.parentOf.get(row.unit_id) ?? null) === null,
    value: row.value,
    reason: row.reason,
    by: row.by,
    at: row.decided_at.toISOString(),
    isPresent: row.submission === row.present,
  }))
}

async function loadReopeningOf(db: Db, actualId: string) {
  const row = await db
    .selectFrom('actual as a')
    .innerJoin('period_reopening as r', 'r.id', 'a.reopening_id')
    .leftJoin('person_detail as p', 'p.id', 'r.reopened_by')
    .select(['r.reason', 'r.until_on as untilOn'])
    .select(personReference('r.reopened_by', 'p.full_name', null).as('reopenedBy'))
    .where('a.id', '=', actualId)
    .executeTakeFirst()
  return row ?? null
}
