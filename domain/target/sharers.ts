import { type Decimal, decimal, subtract } from '#domain/quantity/decimal.ts'
import type { Figures, Thresholds } from './figures.ts'
import type { Sharer } from './what-if.ts'

type Stand = Pick<Figures, 'planned' | 'remaining' | 'paceSoFar' | 'bestMonth' | 'bestRun'>

/** The best by which the organisation measures what is hard, so that no two pages judge the same unit differently. */
const bestOf = ({ bestMonth, bestRun }: Stand, { hardAgainst }: Thresholds): Decimal | null =>
  (hardAgainst === 'best_run' ? (bestRun?.perPeriod ?? bestMonth?.value) : bestMonth?.value) ?? null

/** Units below as those who share; known by the ids of their targets. */
export const sharersOfUnits = (
  parts: readonly { targetId: string; figures: Stand }[],
  thresholds: Thresholds,
): Sharer[] =>
  parts.map(({ targetId, figures }) => ({
    id: targetId,
    planned: figures.planned,
    remaining: figures.remaining,
    pace: figures.paceSoFar,
    best: bestOf(figures, thresholds),
  }))

/**
 * The periods to come of a unit as those who share, where no unit below holds the target; known by their last months.
 * `plannedToDate` is the plan of the year up to each month, January first.
 */
export function sharersOfPeriods(
  periods: readonly number[],
  asOfMonth: number,
  figures: Stand,
  plannedToDate: readonly Decimal[],
  thresholds: Thresholds,
): Sharer[] {
  const planTo = (month: number): Decimal => plannedToDate[month - 1] ?? decimal(0)
  return periods.map((month, index) => {
    const planned = subtract(planTo(month), planTo(periods[index - 1] ?? asOfMonth))
    return {
      id: String(month),
      planned,
      remaining: planned,
      pace: figures.paceSoFar,
      best: bestOf(figures, thresholds),
    }
  })
}
