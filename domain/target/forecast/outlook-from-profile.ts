import type { Figure } from './forecast.ts'
import { reachOf } from './interval.ts'
import type { Outlook, SpanForecast } from './outlook.ts'
import { type Span, totalOf } from './series.ts'

/** A plan is trusted as half a year of history would be: it may have been a wish. */
const yearsOfPlan = 0.5

/**
 * The outlook of a target without history: each month left brings its plan, at the rate at which the months reported have
 * kept theirs, as if one more month had gone exactly to plan. How far single months lay from their plan says how much of
 * what comes is chance.
 */
export function outlookFromProfile(planned: readonly number[], observed: readonly Figure[]): Outlook {
  const gaps = observed.flatMap((figure, month) => (figure === null ? [month] : []))
  const rate = rateOfPlan(planned, observed)
  const noise = noiseAround(planned, observed, rate)

  const ahead = ({ from, to }: Span, uncertain: readonly number[]): SpanForecast => {
    const coming = planned.slice(observed.length + from, observed.length + to)
    const sum = totalOf(coming)
    const atStake = sum + totalOf(uncertain.map((month) => planned[month] ?? 0))
    const concentration = sum > 0 ? totalOf(coming.map((each) => (each / sum) ** 2)) : 0
    const share = reachOf({ usualError: 0, trials: 0, years: yearsOfPlan, noise, concentration })
    return { amount: sum * rate, reach: share * atStake * Math.max(1, rate) }
  }

  return {
    months: observed.map((figure, month) => figure ?? (planned[month] ?? 0) * rate),
    gaps,
    neverNegative: observed.every((figure) => figure === null || figure >= 0),
    ahead,
  }
}

function rateOfPlan(planned: readonly number[], observed: readonly Figure[]): number {
  const month = totalOf(planned) / 12
  let done = month
  let due = month
  observed.forEach((figure, index) => {
    if (figure === null) return
    done += figure
    due += planned[index] ?? 0
  })
  return Math.max(0, done / due)
}

/** Further than so many average months of the plan no month counts as away from it: a plan typed in another unit. */
const furthest = 100

/** The variance of a single month around its plan at that rate, as a share of an average month of the plan. */
function noiseAround(planned: readonly number[], observed: readonly Figure[], rate: number): number {
  const month = totalOf(planned) / 12
  const squares = observed.flatMap((figure, index) =>
    figure === null ? [] : [Math.min(Math.abs(figure - (planned[index] ?? 0) * rate) / month, furthest) ** 2],
  )
  return totalOf(squares) / Math.max(1, squares.length - 1)
}
