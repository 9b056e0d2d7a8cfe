import { type Series, type Span, at, seriesOf } from './series.ts'

/** All that a way of forecasting may look at. */
export interface Sight {
  readonly series: Series
  /** The twelve multiples of an average month. */
  readonly season: Float64Array
  /** The season laid along the series: how many average months a stretch is worth. */
  readonly worth: Series
  readonly span: Span
  /** How many average months the span is worth, seen from an origin in each calendar month. */
  readonly worthAhead: Float64Array
  /** The same two by the shares that months have of their own calendar year. */
  readonly calendar: { readonly worth: Series; readonly worthAhead: Float64Array }
}

/** The seasons of a series laid along it: as classical decomposition finds it, and by the shares of calendar years. */
export interface Seasons {
  readonly season: Float64Array
  readonly worth: Series
  readonly shares: Float64Array
  readonly worthByShares: Series
}

/**
 * A way of forecasting. At every origin (the number of months known) it gives the sum of the span ahead, from the months
 * before the origin only; index 0 to the length of the series.
 */
export type Candidate = (sight: Sight) => Float64Array

export const sightOf = (
  series: Series,
  { season, worth, shares, worthByShares }: Seasons,
  span: Span,
): Sight => ({
  series,
  season,
  worth,
  span,
  worthAhead: weighSpan(season, span, () => 1),
  calendar: { worth: worthByShares, worthAhead: weighSpan(shares, span, () => 1) },
})

/** The season of the span ahead of each calendar month, each month times what `weigh` gives for its distance. */
export function weighSpan(season: Float64Array, { from, to }: Span, weigh: (ahead: number) => number) {
  const sums = new Float64Array(12)
  for (let ahead = from; ahead < to; ahead += 1) {
    const weight = weigh(ahead)
    for (let calendarMonth = 0; calendarMonth < 12; calendarMonth += 1)
      sums[calendarMonth] = at(sums, calendarMonth) + at(season, (calendarMonth + ahead) % 12) * weight
  }
  return sums
}

/** The season laid along so many months from a January on. */
export function worthOf(season: Float64Array, months: number): Series {
  const worth = new Float64Array(months)
  for (let month = 0; month < months; month += 1) worth[month] = at(season, month % 12)
  return seriesOf(worth)
}
