import { isShared, leftOver } from '#domain/target/cascade.ts'
import type { CascadeRow, readCascade as route } from '#domain/target/cascade-contract.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import { standingsOf } from '#domain/target/standing.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import { sum } from '#domain/quantity/decimal.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { getIndicator } from './get-indicator.ts'
import { type Parts, loadParts, plannedOf } from './load-parts.ts'
import { loadTargets, ofIndicator } from './load-targets.ts'
import { referenceOf } from './load-units.ts'
import { loadThresholds } from './thresholds.ts'
import { isVisibleTo } from './visible-to.ts'

/** A whole with the units below it: those directly below, and those deeper that hold a part of it already. */
export const readCascade: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const target = found(
    await db
      .selectFrom('target as t')
      .selectAll('t')
      .where('t.id', '=', params.id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .executeTakeFirst(),
  )
  const indicator = await getIndicator(db, target.indicator_id)
  const parts = await loadParts(db, target, today)
  const amounts = isShared(indicator) ? plannedOf(parts.held) : null
  return {
    id: target.id,
    year: target.year,
    unit: referenceOf(parts.tree, target.unit_id),
    indicator,
    planned: target.planned,
    plannedHigh: target.planned_high,
    dueOn: target.due_on,
    shared: amounts && sum(amounts),
    left: amounts && leftOver(target.planned, amounts),
    partsReason: target.parts_reason,
    rows: await describeRows(target, parts, context),
    version: target.version,
    can: { cascade: canKeepTargets(actor) },
  }
}

async function describeRows(
  {
    unit_id: unitId,
    indicator_id: indicatorId,
    year,
  }: { unit_id: string; indicator_id: string; year: number },
  { tree, held, byUnit }: Parts,
  { db, actor }: Pick<QueryContext, 'db' | 'actor'>,
): Promise<CascadeRow[]> {
  const seen = visibleUnits(actor)
  const children = tree.childrenOf.get(unitId) ?? []
  const among = new Set([...children, ...held.map((part) => part.unit_id)])
  const lastYear = await loadTargets(db, year - 1, ofIndicator(indicatorId))
  const review = { year: year - 1, through: 12, thresholds: await loadThresholds(db) }
  const before = new Map(
    standingsOf(lastYear, tree.childrenOf, review).map((each) => [each.target.unitId, each]),
  )
  return tree.inOrder
    .filter(({ unit }) => among.has(unit.id) && (seen === 'all' || seen.includes(unit.id)))
    .map(({ unit }) => {
      const part = byUnit.get(unit.id)
      const past = before.get(unit.id)
      return {
        unit: referenceOf(tree, unit.id),
        target: part ? { id: part.id, planned: part.planned, version: part.version } : null,
        lastYearPlanned: past?.target.planned ?? null,
        lastYearActual: past?.figures.actualToDate ?? null,
      }
    })
}
