import { Big } from 'big.js'
import { type Decimal, compare, decimal, divide } from '#domain/quantity/decimal.ts'
import { type Figures, type Verdict, isLagging } from './figures.ts'
import { isJudgedAsItStands } from './indicator.ts'
import type { Mark } from './mark.ts'
import type { HeldTarget } from './standing.ts'

/** By what targets are set in order, the most urgent first. */
export const urgencies = ['need', 'shortfall', 'weight', 'forecast'] as const
export type Urgency = (typeof urgencies)[number]

type Judged = Pick<HeldTarget, 'direction' | 'planned' | 'plannedHigh' | 'weight'>
const none = decimal(0)
/** More than any need: what has no pace at all needs most. */
const endless = decimal('99999999999999999999')

/**
 * How far a target is behind, per hundred of what was expected, since units of measure differ; of what is judged as it
 * stands, per hundred of its plan. Zero when it is not behind, to six decimals.
 */
export function shortfallShare(target: Judged, { actual, percentOfExpected }: Mark): Decimal {
  if (actual === null) return none
  if (percentOfExpected !== null) {
    const behind = new Big(100).minus(percentOfExpected).times(target.direction === 'lower' ? -1 : 1)
    return behind.gt(0) ? decimal(behind) : none
  }
  if (!isJudgedAsItStands(target)) return none
  const low = new Big(target.planned).minus(actual)
  const over = target.plannedHigh === null ? new Big(0) : new Big(actual).minus(target.plannedHigh)
  const gap = low.gt(0) ? low : over
  return gap.gt(0) ? (divide(decimal(gap.times(100)), target.planned) ?? none) : none
}

/**
 * How far the year is expected to end from its plan in the bad direction, per hundred of the plan; below zero for what ends
 * beyond it. What nobody can foresee comes last.
 */
export function forecastGap({ direction, planned }: Judged, total: Decimal | null): Decimal {
  const gap = total && divide(decimal(new Big(planned).minus(total).times(100)), planned)
  if (!gap) return decimal(new Big(endless).neg())
  return direction === 'lower' ? decimal(new Big(gap).neg()) : gap
}

const rank: Record<Verdict, number> = { hard: 3, behind: 2, unknown: 1, on_pace: 0, exceeded: 0 }

/**
 * What a target is ordered by, each number the higher the more urgent: hard before behind, then the greatest need against the
 * pace so far of what lags; or the greatest shortfall; or the greatest weight, and the shortfall among equals; or the greatest gap that is foreseen.
 */
export function urgencyOf(
  by: Urgency,
  target: Judged,
  mark: Mark,
  need: () => Decimal | null,
  forecast: () => Decimal | null = () => null,
): Decimal[] {
  const shortfall = shortfallShare(target, mark)
  switch (by) {
    case 'need':
      return [decimal(rank[mark.verdict]), isLagging(mark.verdict) ? (need() ?? endless) : none, shortfall]
    case 'shortfall':
      return [shortfall]
    case 'weight':
      return [target.weight, shortfall]
    case 'forecast':
      return [forecastGap(target, forecast()), shortfall]
  }
}

/** Below zero when `a` is the more urgent. */
export function compareUrgency(a: readonly Decimal[], b: readonly Decimal[]): number {
  for (const [index, value] of a.entries()) {
    const difference = compare(b[index] ?? none, value)
    if (difference !== 0) return difference
  }
  return 0
}

/** Of full figures: hard before behind, then the greatest need against the pace so far, then the greatest shortfall. */
export const byNeed = (a: Figures, b: Figures): number => compareUrgency(needOf(a), needOf(b))

function needOf({ verdict, neededOverPace, shortfall, expectedToDate }: Figures): Decimal[] {
  const need = neededOverPace ?? endless
  const share = shortfall && expectedToDate && divide(decimal(new Big(shortfall).times(100)), expectedToDate)
  return [decimal(rank[verdict]), need, share || none]
}
