import { Big } from 'big.js'
import { type CalendarDate, addDays, dateOf, daysInMonth, endOfMonth } from '#domain/calendar/date.ts'
import { type Run, periodsTaken } from './best-run.ts'
import type { Figures } from './figures.ts'
import { periodEnds } from './period.ts'
import type { PaceQuestion } from './progress.ts'

/** When the plan is reached at the pace so far, and until when the best run may begin to reach it in time. */
export function datesOf(
  question: PaceQuestion,
  asOfMonth: number,
  remaining: Big | null,
  pace: Big | null,
  bestRun: Run | null,
): Pick<Figures, 'latestStartOn' | 'reachesOn'> {
  const { aggregation, direction, frequency, horizon, year } = question
  if (aggregation !== 'sum' || direction === 'lower' || remaining === null)
    return { latestStartOn: null, reachesOn: null }
  const monthsInPeriod = 12 / periodEnds(frequency).length
  const atPace = periodsTaken(remaining, pace)?.times(monthsInPeriod) ?? null
  const atBest = periodsTaken(remaining, bestRun?.perPeriod ?? null)?.times(monthsInPeriod) ?? null
  return {
    reachesOn: atPace && atPace.lt(120) ? monthsAfter(year, asOfMonth, atPace) : null,
    latestStartOn:
      remaining.gt(0) && atBest && atBest.lte(horizon) ? monthsBefore(year, horizon, atBest) : null,
  }
}

/** The day on which so many months have passed after the end of a month, a part of a month as its part of the days. */
function monthsAfter(year: number, month: number, months: Big): CalendarDate {
  const whole = Number(months.round(0, Big.roundDown))
  const at = year * 12 + month + whole
  const [inYear, inMonth] = [Math.floor(at / 12), (at % 12) + 1]
  const days = Number(months.minus(whole).times(daysInMonth(inYear, inMonth)).round(0, Big.roundUp))
  return addDays(dateOf(inYear, inMonth, 1), days - 1)
}

/** The day from whose morning so many months are left until the end of a month. */
function monthsBefore(year: number, month: number, months: Big): CalendarDate {
  const whole = Number(months.round(0, Big.roundDown))
  const end = month - whole
  const days = end > 0 ? Number(months.minus(whole).times(daysInMonth(year, end)).round(0, Big.roundUp)) : 0
  return end > 0 ? addDays(endOfMonth(year, end), 1 - days) : dateOf(year, 1, 1)
}
