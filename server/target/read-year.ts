import { sql } from 'kysely'
import { lastBegunMonth } from '#domain/target/month.ts'
import { canEnterActuals } from '#domain/target/policy.ts'
import type { readYear as route } from '#domain/target/year-entry-contract.ts'
import { loadFreezing } from '#server/cut-off/load-terms.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { countingColumns } from './indicator-columns.ts'
import { loadCells } from './load-cells.ts'
import { seeUnit } from './see-unit.ts'

/** A unit's targets by months, the whole year in four statements. */
export const readYear: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const { unitId, year } = query
  seeUnit(actor, unitId)
  const { unit } = found(
    await db
      .selectFrom(unitsOn(today).as('u'))
      .select(unitReference('u').as('unit'))
      .where('u.id', '=', unitId)
      .executeTakeFirst(),
  )
  const targets = await db
    .selectFrom('target as t')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .select(['t.id as targetId', 't.planned', 'i.name as indicatorName'])
    .select(['i.unit_of_measure as unitOfMeasure', 'i.decimals', ...countingColumns])
    .select(['i.base_name as baseName', 'i.scale_levels as scaleLevels'])
    .where('t.unit_id', '=', unitId)
    .where('t.year', '=', year)
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .execute()
  const cells = await loadCells(db, sql<boolean>`t.unit_id = ${unitId} and t.year = ${year}`)
  const freezing = await loadFreezing(db, year, today)
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  const held = Map.groupBy(cells, (cell) => cell.targetId)
  return {
    unit,
    year,
    lastBegunMonth: lastBegunMonth(year, today),
    frozenMonths: months.filter((month) => !freezing.mayChange(unitId, month).allowed),
    rows: targets.map((target) => ({ ...target, cells: held.get(target.targetId) ?? [] })),
    can: { enter: canEnterActuals(actor, unitId) },
  }
}
