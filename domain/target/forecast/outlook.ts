import type { Span } from './series.ts'

/** What a stretch of coming months brings together, and how far its 80 % interval reaches to either side, in the unit of measure. */
export interface SpanForecast {
  readonly amount: number
  readonly reach: number
}

/** This year as far as it has come, and a way to look at the months that are left. */
export interface Outlook {
  /** January to the last known month, gaps filled. */
  readonly months: readonly number[]
  /** The filled ones among them, January 0. */
  readonly gaps: readonly number[]
  readonly neverNegative: boolean
  /** The span counts from the month after the last known one; the gaps given are taken to be as uncertain as it is. */
  readonly ahead: (span: Span, gaps: readonly number[]) => SpanForecast
}
