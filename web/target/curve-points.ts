import { Big } from 'big.js'
import type { Target } from './TargetPage.tsx'

/** What the plan expects by the end of each period. */
export const planPoints = ({ months }: Target, ends: readonly number[]): number[] =>
  ends.map((end) => Number(months[end - 1]?.plannedToDate ?? 0))

/** From what is done, in equal steps, to the plan; only where periods add up and something is left. */
export function neededPoints(target: Target, ends: readonly number[]): (number | null)[] | null {
  const { indicator, standing } = target
  const { actualToDate, neededPerPeriod, asOfMonth, verdict } = standing.figures
  const grows = indicator.direction === 'higher' || indicator.direction === 'by_date'
  const isShown = indicator.aggregation === 'sum' && grows && verdict !== 'exceeded'
  if (!isShown || actualToDate === null || neededPerPeriod === null) return null
  const step = new Big(neededPerPeriod)
  return ends.map((end) => {
    if (end < asOfMonth) return null
    const taken = ends.filter((each) => each > asOfMonth && each <= end).length
    const due = Math.min(taken, standing.figures.remainingPeriods)
    return new Big(actualToDate).plus(step.times(due)).round(6).toNumber()
  })
}
