import type { ResponseOf } from '#domain/contract/route.ts'
import { forecastTarget } from '#domain/target/forecast/forecast-target.ts'
import type { MonthValue } from '#domain/target/month.ts'
import type { readOutlook } from '#domain/target/outlook-contract.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'

export type Forecast = ResponseOf<typeof readOutlook>['forecast']

/** The periods that counted in an earlier year. */
export interface CountedYear {
  readonly year: number
  readonly counted: readonly MonthValue[]
}

/**
 * The forecast of a target's year from its own months up to those reviewed and the years before, given the latest first;
 * a year between them without a target is a year of which nothing is known.
 */
export function forecastOf(
  { target, counted, counting, figures }: TargetStanding,
  before: readonly CountedYear[],
  { year, decimals }: { year: number; decimals: number },
): Forecast {
  const forecast = forecastTarget({
    history: yearsUpTo(year, before),
    reported: counted.filter(({ month }) => month <= figures.asOfMonth),
    counting,
    plan: target,
    decimals,
  })
  if (forecast.total === null) return { reason: forecast.reason }
  const { total, low, high, method, basedOn } = forecast
  return { total, low, high, method, years: basedOn.years }
}

function yearsUpTo(year: number, before: readonly CountedYear[]): (readonly MonthValue[])[] {
  const counted = new Map(before.map((each) => [each.year, each.counted]))
  const first = Math.min(year, ...counted.keys())
  return Array.from({ length: year - first }, (_, index) => counted.get(first + index) ?? [])
}
