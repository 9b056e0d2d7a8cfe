/** How months make the figure of a year; a ratio and a weighted mean are forecast as the mean of what they were. */
export const yearWays = ['sum', 'mean', 'last', 'maximum'] as const
export type YearWay = (typeof yearWays)[number]

/** What a month brought, in the indicator's unit of measure; null where no figure is known. */
export type Figure = number | null

export interface ForecastQuestion {
  /** Earlier years of twelve months, oldest first; none is allowed. */
  readonly history: readonly (readonly Figure[])[]
  /** This year's months from January on, at most twelve; months that are missing at the end have not come yet. */
  readonly observed: readonly Figure[]
  /** How the months make the year's figure. */
  readonly aggregation: YearWay
  /** The plan by month: its shape stands in for the history of a target that has none. */
  readonly planned: readonly number[] | null
}

/** `complete`: every month is known; `history`: from earlier years; `profile`: from the shape of the plan alone. */
export type ForecastMethod = 'complete' | 'history' | 'profile'

/**
 * Why no forecast is given: without earlier years it takes both this year's figures and the shape of a plan; an answer,
 * a level of a scale and a band are judged as they stand.
 */
export type ForecastRefusal =
  | 'nothing_observed_and_no_history'
  | 'no_history_and_no_profile'
  | 'too_few_figures'
  | 'judged_as_it_stands'

/** What a forecast stands on: whole earlier years, months of this year, and the gaps that had to be filled. */
export interface ForecastBasis {
  readonly years: number
  readonly months: number
  /** Missing months of this year before the last known one, January 1: estimated, and counted as still uncertain. */
  readonly estimatedMonths: readonly number[]
}

/** The year's figure that half of the outcomes exceed, and the interval that is to hold four outcomes of five. */
export interface YearForecast {
  readonly total: number
  readonly low: number
  readonly high: number
  readonly method: ForecastMethod
  readonly basedOn: ForecastBasis
}

export type Forecast = YearForecast | { readonly total: null; readonly reason: ForecastRefusal }
