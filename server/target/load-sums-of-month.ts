import { sql } from 'kysely'
import type { SumOfMonth } from '#domain/target/month-contract.ts'
import { periodEnds } from '#domain/target/period.ts'
import { rollUpPeriods, rollUpUnits } from '#domain/target/roll-up.ts'
import { figureOf, inPeriods } from '#domain/target/series.ts'
import { standingsOf } from '#domain/target/standing.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { indicatorColumns } from './indicator-columns.ts'
import type { MonthAsked } from './load-month-below.ts'
import { dayOfReview, heldBelow, loadTargets } from './load-targets.ts'
import { type UnitTree, referenceOf } from './load-units.ts'
import { loadThresholds } from './thresholds.ts'

/** What the units below come to in a month, of each target that the unit itself holds, in the order of the plan. */
export async function loadSumsOfMonth(
  { db, today }: QueryContext,
  { unitId, year, month }: MonthAsked,
  tree: UnitTree,
  unapproved: ReadonlyMap<string, string[]>,
): Promise<SumOfMonth[]> {
  const loaded = await loadTargets(db, year, heldBelow([unitId], dayOfReview(year, today)))
  const review = { year, through: month, thresholds: await loadThresholds(db) }
  const standings = standingsOf(loaded, tree.childrenOf, review)
  const byTarget = new Map(standings.map((standing) => [standing.target.id, standing]))
  const indicators = await db
    .selectFrom('indicator as i')
    .select(indicatorColumns)
    .where(sql<boolean>`i.id = any(${loaded.map(({ indicatorId }) => indicatorId)}::uuid[])`)
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .execute()
  return indicators.flatMap((indicator): SumOfMonth[] => {
    const standing = standings.find(
      ({ target }) => target.unitId === unitId && target.indicatorId === indicator.id,
    )
    if (!standing || !periodEnds(indicator.frequency).includes(month)) return []
    const { target, figures, basis, counted, counting, parts } = standing
    const inMonth = counted.find((each) => each.month === month)
    const { direction, aggregation, overUnits, frequency, entry, per } = indicator
    const reported = counted.filter((each) => each.month <= month)
    const below = new Set(parts.map((part) => part.unitId))
    return [
      {
        targetId: target.id,
        indicatorName: indicator.name,
        unitOfMeasure: indicator.unitOfMeasure,
        decimals: indicator.decimals,
        direction,
        aggregation,
        overUnits,
        frequency,
        entry,
        per,
        planned: target.planned,
        inMonth: inMonth ? figureOf(counting, inMonth) : null,
        toDate: rollUpPeriods(counting, inPeriods(counting, reported)),
        percentOfExpected: figures.percentOfExpected,
        basis,
        parts: parts.length,
        partsInMonth: basis === 'own' ? partsIn(standing, byTarget, month) : null,
        missingUnits: missingUnitsIn(standing, byTarget, month).map((id) => referenceOf(tree, id)),
        unapprovedUnits: (unapproved.get(indicator.id) ?? [])
          .filter((id) => below.has(id) || isBelowAny(id, below, tree))
          .map((id) => referenceOf(tree, id)),
      },
    ]
  })
}

type Standings = ReadonlyMap<string, TargetStanding>

/** What the parts bring in a month of a unit that reports itself; null where they say nothing or cannot be summed. */
function partsIn({ target, parts }: TargetStanding, byTarget: Standings, month: number) {
  const together = rollUpUnits(
    target.overUnits,
    parts.flatMap((part) => {
      const of = byTarget.get(part.id)
      return of ? [{ unitId: part.unitId, periods: inPeriods(of.counting, of.counted) }] : []
    }),
  )
  const period = together?.periods.find((each) => each.month === month)
  return period ? figureOf({ ...target, entry: 'in_period' }, period) : null
}

/** The units below that brought nothing in a month, down to those whose figures others stand on. */
function missingUnitsIn({ parts }: TargetStanding, byTarget: Standings, month: number): string[] {
  return parts.flatMap((part) => {
    const of = byTarget.get(part.id)
    if (!of?.counted.some((each) => each.month === month)) return [part.unitId]
    return of.basis === 'own' ? [] : missingUnitsIn(of, byTarget, month)
  })
}

const isBelowAny = (unitId: string, above: ReadonlySet<string>, tree: UnitTree): boolean => {
  const parent = tree.parentOf.get(unitId) ?? null
  return parent !== null && (above.has(parent) || isBelowAny(parent, above, tree))
}
