import { Big } from 'big.js'
import { type Decimal, round } from '#domain/quantity/decimal.ts'
import type { Aggregation } from '../indicator.ts'
import type { MonthValue } from '../month.ts'
import { type Profile, expectedOf } from '../profile.ts'
import { rollUpMonths } from '../roll-up.ts'
import type { Figure, ForecastBasis, ForecastMethod, ForecastRefusal } from './forecast.ts'
import { forecastYear } from './forecast-year.ts'

export interface TargetForecastQuestion {
  /** The months known of each earlier year, oldest year first, one entry for every year in between. */
  readonly history: readonly (readonly MonthValue[])[]
  readonly reported: readonly MonthValue[]
  readonly aggregation: Aggregation
  /** The plan and how it lies over the months; null where there is none. */
  readonly plan: { readonly planned: Decimal; readonly profile: Profile } | null
  /** As many decimals as the indicator shows. */
  readonly decimals: number
}

export type TargetForecast =
  | {
      readonly total: Decimal
      readonly low: Decimal
      readonly high: Decimal
      readonly method: ForecastMethod
      readonly basedOn: ForecastBasis
    }
  | { readonly total: null; readonly reason: ForecastRefusal }

/**
 * The forecast of a target's year as exact text, rounded to the indicator's decimals. The estimate itself is statistics and is
 * made in binary floats; a year of which every month is known is not estimated but rolled up exactly. Throws RangeError
 * where a figure has more than twenty digits before the point.
 */
export function forecastTarget(question: TargetForecastQuestion): TargetForecast {
  const { history, reported, aggregation, plan, decimals } = question
  const forecast = forecastYear({
    history: history.map(figuresOf),
    observed: figuresOf(reported),
    aggregation,
    planned: plan && plannedMonths(plan, aggregation),
  })
  if (forecast.total === null) return forecast
  const exact = forecast.method === 'complete' ? rollUpMonths(aggregation, reported) : null
  const shown = (value: number) => round(exact ?? new Big(value), decimals)
  const { total, low, high, method, basedOn } = forecast
  return { total: shown(total), low: shown(low), high: shown(high), method, basedOn }
}

const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1)

function figuresOf(values: readonly MonthValue[]): Figure[] {
  const byMonth = new Map(values.map(({ month, value }) => [month, Number(value)]))
  return everyMonth.map((month) => byMonth.get(month) ?? null)
}

const plannedMonths = (
  { planned, profile }: { planned: Decimal; profile: Profile },
  aggregation: Aggregation,
): number[] => everyMonth.map((month) => expectedOf(planned, profile, aggregation, [month]).toNumber())
