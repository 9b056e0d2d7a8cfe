import { figureOfYear } from './figure-of-year.ts'
import type { Figure, Forecast, ForecastMethod, ForecastQuestion, ForecastRefusal } from './forecast.ts'
import type { Outlook } from './outlook.ts'
import { outlookFromHistory } from './outlook-from-history.ts'
import { outlookFromProfile } from './outlook-from-profile.ts'

/** A year with fewer known months than this cannot open a history: its season would be mostly invented. */
const leastMonths = 6

/**
 * The year's figure with its 80 % interval, in the unit of measure of the months given. Pure and the same for the same
 * figures; a forecast of figures multiplied is the forecast multiplied. Always finite for finite figures when one earlier year is
 * known; what cannot be forecast is refused with a reason. Method and sources: docs/forecast.md.
 */
export function forecastYear({ history, observed, aggregation, planned }: ForecastQuestion): Forecast {
  const years = usableYears(history)
  const months = observed.slice(0, observed.findLastIndex((figure) => figure !== null) + 1)
  const chosen = choose(years, months, planned)
  if ('reason' in chosen) return { total: null, reason: chosen.reason }
  const { total, low, high } = figureOfYear[aggregation](chosen.outlook)
  const estimatedMonths = chosen.outlook.gaps.map((month) => month + 1)
  const basedOn = { years: years.length, months: months.length - estimatedMonths.length, estimatedMonths }
  return { total, low, high, method: chosen.method, basedOn }
}

type Choice = { outlook: Outlook; method: ForecastMethod } | { reason: ForecastRefusal }

function choose(
  years: readonly (readonly Figure[])[],
  months: readonly Figure[],
  planned: readonly number[] | null,
): Choice {
  if (months.length === 12 && !months.includes(null)) return { outlook: known(months), method: 'complete' }
  if (years.length > 0) return { outlook: outlookFromHistory(years, months), method: 'history' }
  if (months.length === 0) return { reason: 'nothing_observed_and_no_history' }
  if (planned === null) return { reason: 'no_history_and_no_profile' }
  return tellsAShape(planned)
    ? { outlook: outlookFromProfile(planned, months), method: 'profile' }
    : { reason: 'too_few_figures' }
}

/** Without the oldest years that have too few figures. */
function usableYears(history: readonly (readonly Figure[])[]): readonly (readonly Figure[])[] {
  const first = history.findIndex((year) => year.filter((figure) => figure !== null).length >= leastMonths)
  return first < 0 ? [] : history.slice(first)
}

/** Whether a plan by month says how a year lies: nothing below zero, and something above. */
const tellsAShape = (planned: readonly number[]): boolean =>
  planned.every((each) => each >= 0) && planned.some((each) => each > 0)

/** A year that is over: nothing lies ahead of it. */
const known = (months: readonly Figure[]): Outlook => ({
  months: months.map((figure) => figure ?? 0),
  gaps: [],
  neverNegative: false,
  ahead: () => ({ amount: 0, reach: 0 }),
})
