import { fillGaps } from './fill-gaps.ts'
import type { Figure } from './forecast.ts'
import { type Series, seriesOf } from './series.ts'

/** History and this year as one row of months that can be calculated with: no gap, none below zero, none above 2. */
export interface Prepared {
  readonly series: Series
  /** What each month was divided by, so that no size of figures can overflow or vanish. */
  readonly scale: number
  /**
   * What was then added to each month: the largest loss. Where figures go below zero a month has no share of the year;
   * lifted, its season is one of differences. Nothing is added where no figure is negative.
   */
  readonly lift: number
}

/** At least one year of `history` has figures. */
export function prepare(history: readonly (readonly Figure[])[], observed: readonly Figure[]): Prepared {
  const years = [...history, observed]
  const known = years.flat().filter((figure) => figure !== null)
  const scale = known.reduce((most, figure) => Math.max(most, Math.abs(figure)), 0) || 1
  const lift = known.reduce((most, figure) => Math.max(most, -figure), 0) / scale
  const scaled = years.map((year) =>
    year.map((figure) => (figure === null ? null : withoutDust(figure / scale) + lift)),
  )
  return {
    series: seriesOf(Float64Array.from(fillGaps(scaled).flat())),
    scale,
    lift,
  }
}

/** Nothing, for what is less than a million-millionth of the largest figure: its square would be lost in arithmetic. */
const withoutDust = (share: number): number => (Math.abs(share) < 1e-12 ? 0 : share)
