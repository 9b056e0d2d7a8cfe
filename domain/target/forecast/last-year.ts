import type { Candidate } from './candidate.ts'
import { sizeBefore, sumOf } from './series.ts'

/**
 * What last year brought in the same months, times the growth of the last `window` months over the same months a year
 * before. Growth is damped by adding `caution` average months on both sides for every month of the window: with 1 about half
 * of it is believed, with little nearly all, and nothing is ever divided by nothing. A window of 0 is last year as it was.
 */
export const lastYear =
  (window: number, caution: number): Candidate =>
  ({ series, span }) => {
    const forecasts = new Float64Array(series.values.length + 1)
    for (let origin = 12; origin < forecasts.length; origin += 1) {
      const seen = Math.min(window, origin - 12)
      const added = caution * seen * sizeBefore(series, origin)
      const now = sumOf(series, origin - seen, origin) + added
      const then = sumOf(series, origin - seen - 12, origin - 12) + added
      const growth = then > 0 && now > 0 ? now / then : 1
      forecasts[origin] = growth * sumOf(series, origin - 12 + span.from, origin - 12 + span.to)
    }
    return forecasts
  }
