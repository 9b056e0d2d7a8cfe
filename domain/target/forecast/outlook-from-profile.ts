import type { Figure } from './forecast.ts'
import { reachAbove, reachBelow } from './interval.ts'
import type { Outlook, SpanForecast } from './outlook.ts'
import { type Span, totalOf } from './series.ts'

/**
 * The outlook of a target without history: each month left brings its plan, at the rate at which the months reported have
 * kept theirs, as if one more month had gone exactly to plan. The plan says nothing about chance, so the interval is the
 * common one of a history as short as this year: wide in spring, and never narrow.
 */
export function outlookFromProfile(planned: readonly number[], observed: readonly Figure[]): Outlook {
  const gaps = observed.flatMap((figure, month) => (figure === null ? [month] : []))
  const rate = rateOfPlan(planned, observed)
  const years = (observed.length - gaps.length) / 12

  const ahead = ({ from, to }: Span, uncertain: readonly number[]): SpanForecast => {
    const sum = totalOf(planned.slice(observed.length + from, observed.length + to))
    const atStake = sum + totalOf(uncertain.map((month) => planned[month] ?? 0))
    const share = reachAbove({ usualError: 0, trials: 0, years, noise: 0, concentration: 0 })
    const width = share * atStake * Math.max(1, rate)
    return { amount: sum * rate, below: reachBelow(atStake * rate, width), above: width }
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
