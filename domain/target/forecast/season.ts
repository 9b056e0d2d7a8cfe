import { recency } from './recency.ts'
import { seasonOfOneYear } from './season-of-one-year.ts'
import { type Series, at, sumOf } from './series.ts'
import { type Ratio, type Season, shrinkSeason } from './shrink-season.ts'

/**
 * What each calendar month brings, as a multiple of an average month (mean 1; December of a late rush may stand at 5).
 * Classical decomposition: the ratio of a month to the centred average of the twelve around it, recent years weighing
 * more, drawn towards 1 by as much as the ratios of one month disagree over the years.
 */
export function seasonOf(series: Series): Season {
  const months = series.values.length
  if (months < 24) return seasonOfOneYear(series)
  const ratios = Array.from({ length: 12 }, (): Ratio[] => [])
  for (let month = 0; month < months; month += 1) {
    const average = averageAround(series, month)
    if (average > 0)
      ratios[month % 12]?.push({
        ratio: at(series.values, month) / average,
        weight: recency ** Math.floor((months - 1 - month) / 12),
      })
  }
  return shrinkSeason(ratios)
}

/**
 * The mean of the twelve months centred on one. Zero, which is left out, where they do not fit; but as long as there are
 * fewer than three years, the nearest that fits stands in, for no month may be lost.
 */
function averageAround(series: Series, month: number): number {
  const months = series.values.length
  const fits = month >= 6 && month < months - 6
  if (!fits && months >= 36) return 0
  const centre = Math.min(Math.max(month, 6), months - 7)
  const ends = at(series.values, centre - 6) + at(series.values, centre + 6)
  return (sumOf(series, centre - 5, centre + 6) + ends / 2) / 12
}
