import { sql } from 'kysely'
import { type CalendarDate, dateOf } from '#domain/calendar/date.ts'
import { defaultThresholds } from '#domain/target/figures.ts'
import { standingsOf } from '#domain/target/standing.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import type { Db } from '#server/kernel/database.ts'
import type { LoadedStanding } from './load-standings.ts'
import { type LoadedTarget, heldBelow, loadTargets } from './load-targets.ts'
import { type UnitTree, loadUnitTrees } from './load-units.ts'

/** How many earlier years a forecast looks at. */
const mostYears = 6

export interface YearBefore {
  readonly year: number
  readonly standing: TargetStanding
}

/**
 * The years before a target's, the latest first, each where it stood after the months 1 to `through`: of its own figures, or
 * of the units that were below it then. A year in which only its parts of today had targets is made of these, if all of
 * them had. One statement a year and two more.
 */
export async function loadYearsBefore(
  db: Db,
  of: LoadedStanding,
  year: number,
  through: number,
): Promise<YearBefore[]> {
  const years = await findYears(db, of.target, year)
  const treeOn = await loadUnitTrees(db, years.map(lastDayOf))
  const before: YearBefore[] = []
  for (const each of years) {
    const day = lastDayOf(each)
    const loaded = await loadTargets(db, each, heldBelow([of.target.unitId], day, of.target.indicatorId))
    const standing = stoodThen(of, loaded, treeOn(day), { year: each, through })
    if (standing) before.push({ year: each, standing })
  }
  return before
}

const lastDayOf = (year: number): CalendarDate => dateOf(year, 12, 31)

/** The years in which the unit, or one that was ever below it, held the same indicator. */
async function findYears(db: Db, { unitId, indicatorId }: LoadedTarget, year: number): Promise<number[]> {
  const rows = await db
    .selectFrom('target')
    .select('year')
    .distinct()
    .where('indicator_id', '=', indicatorId)
    .where('year', '<', year)
    .where('year', '>=', year - mostYears)
    .where(
      sql<boolean>`unit_id in (select c.descendant_id from unit_closure c where c.ancestor_id = ${unitId})`,
    )
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}

function stoodThen(
  of: LoadedStanding,
  loaded: readonly LoadedTarget[],
  tree: UnitTree,
  { year, through }: { year: number; through: number },
): TargetStanding | null {
  const review = { year, through, thresholds: defaultThresholds }
  const own = loaded.find(({ unitId }) => unitId === of.target.unitId)
  const held = own ? loaded : [...loaded, withoutFigures(of.target)]
  const standings = standingsOf(held, tree.childrenOf, review)
  const standingAt = new Map(standings.map((each) => [each.target.unitId, each]))
  const hadFigures = (unitId: string) => (standingAt.get(unitId)?.counted.length ?? 0) > 0
  // Fewer units than today would be taken for a low year.
  const isWhole = of.basis === 'sum_of_units' && of.parts.every(({ unitId }) => hadFigures(unitId))
  return own || isWhole ? (standingAt.get(of.target.unitId) ?? null) : null
}

/** What stands for a target that there was not yet: it has nothing but its parts. */
const withoutFigures = (target: LoadedTarget): LoadedTarget => ({
  ...target,
  reported: [],
  unapprovedMonths: [],
  bestBefore: null,
  runsBefore: () => [],
})
