import type { Aggregation } from '../indicator.ts'

/** What a month brought, in the indicator's unit of measure; null where no figure is known. */
export type Figure = number | null

export interface ForecastQuestion {
  /** Earlier years of twelve months, oldest first; none is allowed. */
  readonly history: readonly (readonly Figure[])[]
  /** This year's months from January on, at most twelve; months that are missing at the end have not come yet. */
  readonly observed: readonly Figure[]
  /** How the months make the year's figure. */
  readonly aggregation: Aggregation
  /** The plan by month: its shape stands in for the history of a target that has none. */
  readonly planned: readonly number[] | null
}

/** `complete`: every month is known; `history`: from earlier years; `profile`: from the shape of the plan alone. */
export type ForecastMethod = 'complete' | 'history' | 'profile'

/** Why no forecast is given: without earlier years it takes both this year's figures and the shape of a plan. */
export type ForecastRefusal =
  | 'nothing_observed_and_no_history'
  | 'no_history_and_no_profile'
  | 'too_few_figures'

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
