import type { Candidate } from './candidate.ts'
import { at, sumOf } from './series.ts'

/**
 * The level of the last `window` months by the season, drawn towards the level of the last year as if `caution` average
 * months of it had been added: three slow months before a late rush say little, and so are believed little.
 */
export const recentMonths =
  (window: number, caution: number): Candidate =>
  ({ series, worth, worthAhead }) => {
    const forecasts = new Float64Array(series.values.length + 1)
    for (let origin = 12; origin < forecasts.length; origin += 1) {
      const yearly = sumOf(series, origin - 12, origin) / 12
      const lately = sumOf(series, origin - window, origin) + caution * yearly
      const level = lately / (sumOf(worth, origin - window, origin) + caution)
      forecasts[origin] = level * at(worthAhead, origin % 12)
    }
    return forecasts
  }
