import { type CalendarDate, dateOf } from '#domain/calendar/date.ts'
import { defaultThresholds } from '#domain/target/figures.ts'
import { standingsOf } from '#domain/target/standing.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import type { Db } from '#server/kernel/database.ts'
import { heldBelow, loadTargets } from './load-targets.ts'
import { loadUnitTrees } from './load-units.ts'

/** How many earlier years a forecast looks at. */
const mostYears = 6

/**
 * The same unit's targets of the same indicator in the years before, the latest first, each where it stood after the
 * months 1 to `through`: of its own figures, or of the units that were below it then. One statement a year and two more.
 */
export async function loadYearsBefore(
  db: Db,
  target: { unit_id: string; indicator_id: string; year: number },
  through: number,
): Promise<{ year: number; standing: TargetStanding }[]> {
  const before = await db
    .selectFrom('target')
    .select(['id', 'year'])
    .where('unit_id', '=', target.unit_id)
    .where('indicator_id', '=', target.indicator_id)
    .where('year', '<', target.year)
    .where('year', '>=', target.year - mostYears)
    .orderBy('year', 'desc')
    .execute()
  const treeOn = await loadUnitTrees(
    db,
    before.map(({ year }) => dateOf(year, 12, 31)),
  )
  const years: { year: number; standing: TargetStanding }[] = []
  for (const { id, year } of before) {
    const day: CalendarDate = dateOf(year, 12, 31)
    const loaded = await loadTargets(db, year, heldBelow([target.unit_id], day, target.indicator_id))
    const review = { year, through, thresholds: defaultThresholds }
    const standing = standingsOf(loaded, treeOn(day).childrenOf, review).find((each) => each.target.id === id)
    if (standing) years.push({ year, standing })
  }
  return years
}
