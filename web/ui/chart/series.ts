/** What was done, planned, is to be expected, would be needed, is meant by a plan to catch up, and was paid. */
export type SeriesKind = 'actual' | 'plan' | 'forecast' | 'needed' | 'intended' | 'paid'

/** One line; its figures by period, null where it has none. `end` is written at its last point. */
export type Series = {
  kind: SeriesKind
  name: string
  points: readonly (number | null)[]
  end?: string | undefined
}

/** Between which figures the forecast lies, by period. */
export type Band = { name: string; low: readonly (number | null)[]; high: readonly (number | null)[] }

export type CurveData = {
  periods: readonly string[]
  series: readonly Series[]
  band?: Band
  /** The period (from 0) after which nothing is known yet, and what that line is called. */
  now?: { at: number; title: string }
}
