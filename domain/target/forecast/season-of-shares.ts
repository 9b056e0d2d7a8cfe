import { recency } from './recency.ts'
import { seasonOfOneYear } from './season-of-one-year.ts'
import { type Series, at, sumOf } from './series.ts'
import { type Ratio, shrinkSeason } from './shrink-season.ts'

/**
 * What each calendar month brings as a multiple of its own year's average month: unlike the classical season it keeps what
 * grows or falls within a year, which is right as long as one looks no further than December.
 */
export function seasonOfShares(series: Series): Float64Array {
  const years = Math.floor(series.values.length / 12)
  if (years < 2) return seasonOfOneYear(series).factors
  const ratios = Array.from({ length: 12 }, (): Ratio[] => [])
  for (let year = 0; year < years; year += 1) {
    const average = sumOf(series, year * 12, year * 12 + 12) / 12
    if (average <= 0) continue
    const weight = recency ** (years - 1 - year)
    ratios.forEach((ofMonth, month) =>
      ofMonth.push({ ratio: at(series.values, year * 12 + month) / average, weight }),
    )
  }
  return shrinkSeason(ratios).factors
}
