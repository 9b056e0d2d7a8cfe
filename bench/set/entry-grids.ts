import { addDays } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { since } from './calendar.ts'
import type { Row } from './copy-rows.ts'
import { seededId } from './seeded-id.ts'
import { seededRandom } from './random.ts'
import type { Province } from './units.ts'

/** By their codes the indicators of the grids are told from all others. */
export const gridCode = 'NL-'
export const cellsOfGrid = 60
export const gridYear = 2022

/** Sixty targets for each unit of the first department in a year without figures, so that whoever enters them begins with empty grids. */
export function planGrids({ departments }: Province): {
  indicators: Row<'indicator'>[]
  targets: Row<'target'>[]
} {
  const random = seededRandom(60)
  // Later than every other row, so that none of these comes first where others are looked for.
  const day = addDays(since, 60)
  const indicators = Array.from({ length: cellsOfGrid }, (_, index): Row<'indicator'> => ({
    id: seededId(random, day),
    code: `${gridCode}${index + 1}`,
    name: `Chỉ tiêu nhập liệu ${index + 1}`,
    short_name: `NL ${index + 1}`,
    unit_of_measure: 'lượt',
    over_units: 'sum',
    ordinal: 1_000 + index,
  }))
  const [first] = departments
  const unitIds = first ? [first.id, ...first.below] : []
  const targets = unitIds.flatMap((unitId) =>
    indicators.map((indicator): Row<'target'> => ({
      id: seededId(random, day),
      indicator_id: indicator.id,
      unit_id: unitId,
      year: gridYear,
      planned: decimal(1200),
      first_planned: decimal(1200),
    })),
  )
  return { indicators, targets }
}
