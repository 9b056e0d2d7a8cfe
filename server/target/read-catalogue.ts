import { yearOf } from '#domain/calendar/date.ts'
import type { readCatalogue as route } from '#domain/target/catalogue-contract.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { dayOfReview } from './load-targets.ts'
import { loadUnitTree, referenceOf } from './load-units.ts'
import { isVisibleTo } from './visible-to.ts'

/** Every indicator, retired ones too, with its holders of a year in the order of the tree. Three statements. */
export const readCatalogue: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const year = query.year ?? yearOf(today)
  const tree = await loadUnitTree(db, dayOfReview(year, today))
  const indicators = await db
    .selectFrom('indicator as i')
    .select(indicatorColumns)
    .select((select) =>
      select
        .exists(select.selectFrom('target as t').select('t.id').whereRef('t.indicator_id', '=', 'i.id'))
        .$castTo<boolean>()
        .as('isHeld'),
    )
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .execute()
  const targets = await db
    .selectFrom('target as t')
    .select(['t.id', 't.indicator_id', 't.unit_id', 't.planned'])
    .where('t.year', '=', year)
    .where(isVisibleTo(actor, 't.unit_id'))
    .execute()
  const place = new Map(tree.inOrder.map(({ unit }, at) => [unit.id, at]))
  const inOrder = targets.toSorted((a, b) => (place.get(a.unit_id) ?? 0) - (place.get(b.unit_id) ?? 0))
  const held = Map.groupBy(inOrder, (target) => target.indicator_id)
  const rows = indicators.map((indicator) => ({
    ...indicator,
    holders: (held.get(indicator.id) ?? []).map(({ id, unit_id, planned }) => ({
      unit: referenceOf(tree, unit_id),
      targetId: id,
      planned,
    })),
  }))
  return { year, rows, can: { keep: canKeepTargets(actor) } }
}
