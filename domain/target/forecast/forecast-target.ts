import { Big } from 'big.js'
import { type Decimal, round } from '#domain/quantity/decimal.ts'
import { bigOf } from '#domain/quantity/fraction.ts'
import { type Counting, isJudgedAsItStands } from '../indicator.ts'
import type { MonthValue } from '../month.ts'
import { type PlanOfYear, expectedOf } from '../profile.ts'
import { rollUpPeriods } from '../roll-up.ts'
import { figureOf, inPeriods } from '../series.ts'
import type { Figure, ForecastBasis, ForecastMethod, ForecastRefusal, YearWay } from './forecast.ts'
import { forecastYear } from './forecast-year.ts'

export interface TargetForecastQuestion {
  /** The periods known of each earlier year, oldest year first, one entry for every year in between. */
  readonly history: readonly (readonly MonthValue[])[]
  readonly reported: readonly MonthValue[]
  readonly counting: Counting
  /** The plan and how it lies over the months; null where there is none. */
  readonly plan: PlanOfYear | null
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
  const { history, reported, counting, plan, decimals } = question
  if (isJudgedAsItStands(counting)) return { total: null, reason: 'judged_as_it_stands' }
  const forecast = forecastYear({
    history: history.map((year) => figuresOf(counting, year)),
    observed: figuresOf(counting, reported),
    aggregation: wayOf(counting),
    planned: plan && plannedMonths(plan),
  })
  if (forecast.total === null) return forecast
  const exact = forecast.method === 'complete' ? rollUpPeriods(counting, inPeriods(counting, reported)) : null
  const shown = (value: number) => round(exact ?? new Big(value), decimals)
  const { total, low, high, method, basedOn } = forecast
  return { total: shown(total), low: shown(low), high: shown(high), method, basedOn }
}

const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1)

const wayOf = ({ aggregation, entry }: Counting): YearWay => {
  if (aggregation === 'sum' || aggregation === 'last' || aggregation === 'maximum') return aggregation
  return entry === 'cumulative' ? 'last' : 'mean'
}

/** Each month its figure: of an amount the even part of its period, of a rate or a level what the period says. */
function figuresOf(counting: Counting, values: readonly MonthValue[]): Figure[] {
  const figures = inPeriods(counting, values).flatMap((period): [number, number | null][] => {
    const figure = figureOf(counting, period)
    const each = counting.aggregation === 'sum' ? period.months.length : 1
    return period.months.map((month) => [month, figure === null ? null : Number(figure) / each])
  })
  const byMonth = new Map(figures)
  return everyMonth.map((month) => byMonth.get(month) ?? null)
}

const plannedMonths = (plan: PlanOfYear): number[] =>
  everyMonth.map((month) => bigOf(expectedOf(plan, [month])).toNumber())
