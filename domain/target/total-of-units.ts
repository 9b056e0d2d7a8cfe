import { sum } from '#domain/quantity/decimal.ts'
import type { Figures } from './figures.ts'
import { paceOf } from './pace.ts'
import { addProfiles } from './profile.ts'
import { rollUpUnits } from './roll-up.ts'
import { inPeriods } from './series.ts'
import type { Review } from './standing.ts'
import type { TargetStanding } from './target-standing.ts'

/**
 * All units together, of one indicator that is summed; null for a rate. Only units with no holder above them are
 * added, so that a plan and its parts are never counted twice.
 */
export function totalOf(
  standings: readonly TargetStanding[],
  parentOf: ReadonlyMap<string, string | null>,
  review: Review,
): Figures | null {
  const [first] = standings
  if (!first || first.target.overUnits !== 'sum' || first.target.aggregation !== 'sum') return null
  const units = new Set(standings.map(({ target }) => target.unitId))
  const top = standings.filter(({ target }) => !hasHolderAbove(target.unitId, units, parentOf))
  const reports = top.map(({ target, counted, counting }) => ({
    unitId: target.unitId,
    periods: inPeriods(counting, counted),
  }))
  return paceOf({
    ...review,
    ...first.target,
    entry: 'in_period',
    planned: sum(top.map(({ target }) => target.planned)),
    plannedHigh: null,
    profile: addProfiles(top.map(({ target }) => target)),
    reported: rollUpUnits('sum', reports)?.periods ?? [],
    bestBefore: null,
    runsBefore: [],
  })
}

function hasHolderAbove(
  unitId: string,
  holders: ReadonlySet<string>,
  parentOf: ReadonlyMap<string, string | null>,
): boolean {
  const parent = parentOf.get(unitId)
  return parent ? holders.has(parent) || hasHolderAbove(parent, holders, parentOf) : false
}
