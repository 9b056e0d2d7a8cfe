import type { UnitReference } from '#domain/contract/field.ts'
import type { Db } from '#server/kernel/database.ts'
import { referenceOf } from '#server/target/load-units.ts'
import type { PlannedConsolidation } from './plan-consolidation.ts'

/**
 * The units from which something is expected and nothing came: those that hold targets in the year, or held some in the
 * year before when the plan is only now being set.
 */
export async function findMissingUnits(
  db: Db,
  year: number,
  { register, unitsOf }: PlannedConsolidation,
): Promise<UnitReference[]> {
  const present = new Set([...unitsOf.values()].flatMap((units) => [...units]))
  if (present.size === 0) return []
  const rows = await db
    .selectFrom('target')
    .select(['unit_id', 'year'])
    .distinct()
    .where('year', 'in', [year, year - 1])
    .execute()
  const hasPlan = rows.some((row) => row.year === year)
  const expected = new Set(
    rows.filter((row) => row.year === (hasPlan ? year : year - 1)).map((row) => row.unit_id),
  )
  return register.tree.inOrder
    .filter(({ unit }) => expected.has(unit.id) && !present.has(unit.id))
    .map(({ unit }) => referenceOf(register.tree, unit.id))
}
