import type { Candidate } from './candidate.ts'
import { at, sumOf } from './series.ts'

/** Months that are worth less than a twentieth of an average one tell nothing of a year. */
const leastWorth = 0.05

/**
 * The level of this calendar year alone, by what its months were worth in the years before (the seasonal share), drawn
 * towards the level of the last twelve months as if `caution` average months of it had been added. Budgets, plans and
 * people change with the year, and what grows within a year is part of these shares.
 */
export const thisYear =
  (caution: number): Candidate =>
  ({ series, calendar: { worth, worthAhead } }) => {
    const forecasts = new Float64Array(series.values.length + 1)
    for (let origin = 12; origin < forecasts.length; origin += 1) {
      const january = origin - (origin % 12 || 12)
      const yearly = sumOf(series, origin - 12, origin) / 12
      const seen = sumOf(worth, january, origin) + caution
      const level = seen > leastWorth ? (sumOf(series, january, origin) + caution * yearly) / seen : yearly
      forecasts[origin] = level * at(worthAhead, origin % 12)
    }
    return forecasts
  }
