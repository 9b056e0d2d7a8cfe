import { leftOver } from '#domain/target/cascade.ts'
import type { listMismatches as route } from '#domain/target/cascade-contract.ts'
import { nearestBelow } from '#domain/target/roll-up.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import { sum } from '#domain/quantity/decimal.ts'
import type { Query } from '#server/kernel/context.ts'
import { dayOfReview } from './load-targets.ts'
import { loadUnitTree, referenceOf } from './load-units.ts'

/** The wholes whose parts differ from them; one level at a time, in two statements whatever the size. */
export const listMismatches: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const tree = await loadUnitTree(db, dayOfReview(query.year, today))
  const targets = await db
    .selectFrom('target as t')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .select(['t.id', 't.unit_id', 't.planned', 't.parts_reason', 'i.id as indicator_id'])
    .select(['i.name', 'i.unit_of_measure'])
    .where('t.year', '=', query.year)
    .where('i.over_units', '=', 'sum')
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .execute()
  const seen = visibleUnits(actor)
  const cascaded = [...Map.groupBy(targets, (target) => target.indicator_id).values()].flatMap((held) => {
    const byUnit = new Map(held.map((target) => [target.unit_id, target]))
    const units = new Set(byUnit.keys())
    return held.flatMap((whole) => {
      if (seen !== 'all' && !seen.includes(whole.unit_id)) return []
      const below = nearestBelow(whole.unit_id, units, tree.childrenOf)
      const parts = below.flatMap((id) => byUnit.get(id)?.planned ?? [])
      return parts.length > 0 ? [{ whole, parts }] : []
    })
  })
  const rows = cascaded.map(({ whole, parts }) => ({
    targetId: whole.id,
    unit: referenceOf(tree, whole.unit_id),
    indicatorName: whole.name,
    unitOfMeasure: whole.unit_of_measure,
    planned: whole.planned,
    shared: sum(parts),
    left: leftOver(whole.planned, parts),
    parts: parts.length,
    reason: whole.parts_reason,
  }))
  return { year: query.year, cascaded: cascaded.length, rows: rows.filter(({ left }) => left !== '0') }
}
