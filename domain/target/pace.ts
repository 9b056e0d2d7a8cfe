import { Big } from 'big.js'
import { type CalendarDate, addDays, dateOf, daysInMonth, endOfMonth } from '#domain/calendar/date.ts'
import { type Decimal, decimal, round } from '#domain/quantity/decimal.ts'
import { quotient } from '#domain/quantity/quotient.ts'
import { type BestMonth, type Run, bestMonthOf, bestRunOf, betterRun, periodsTaken } from './best-run.ts'
import type { Figures, Thresholds } from './figures.ts'
import { type Counting, isJudgedAsItStands } from './indicator.ts'
import type { MonthValue } from './month.ts'
import { periodEnds } from './period.ts'
import { type Profile, expectedOf } from './profile.ts'
import { rollUpPeriods } from './roll-up.ts'
import { type CountedPeriod, inPeriods, missingPeriods } from './series.ts'
import { verdictOf } from './verdict.ts'

export interface PaceQuestion extends Counting {
  readonly year: number
  /** Reviewed are the months 1 to this one. */
  readonly through: number
  readonly planned: Decimal
  readonly plannedHigh: Decimal | null
  /** The month by whose end the plan is to be reached: 12, or earlier for what is due by a day. */
  readonly horizon: number
  readonly profile: Profile
  readonly reported: readonly MonthValue[]
  readonly bestBefore: BestMonth | null
  /** The best runs of earlier years by their length, that of one period first. */
  readonly runsBefore: readonly (Run | null)[]
  readonly thresholds: Thresholds
}

/**
 * Where a target stands and what it needs, as of the last month reported. Like is compared with like: what is expected
 * is the plan of the months reported, and the periods that are missing are named. Needed is what is left over the
 * periods left; verdicts are decided on exact figures before rounding. Source: product.md row 1, the catch-up board.
 */
export function paceOf(question: PaceQuestion): Figures {
  const reported = question.reported.filter(({ month }) => month <= question.through)
  const periods = inPeriods(question, reported)
  const missing = missingPeriods(question, periods, question.through)
  const actual = rollUpPeriods(question, periods)
  return actual === null ? nothingReported(question, missing) : standAt(question, periods, missing, actual)
}

function standAt(
  question: PaceQuestion,
  periods: readonly CountedPeriod[],
  missing: number[],
  actual: Decimal,
): Figures {
  const { planned, plannedHigh, year, thresholds } = question
  const isMoreBetter = question.direction !== 'lower'
  const months = periods.flatMap((period) => period.months)
  const asOfMonth = periods.at(-1)?.month ?? 0
  const expected = expectedOf(question, months)
  const remainingPeriods = periodsLeft(question, asOfMonth)
  const remaining = remainingOf(question, actual)
  const needed = neededOf(question, periods, remainingPeriods)
  const pace = paceSoFarOf(question, periods)
  const isPaced = question.aggregation === 'sum' || question.aggregation === 'mean'
  const bestMonth =
    question.aggregation === 'ratio' ? null : bestMonthOf(year, periods, question.bestBefore, isMoreBetter)
  const bestRun = isPaced
    ? betterRun(
        question.runsBefore[remainingPeriods - 1] ?? null,
        remainingPeriods > 0 ? bestRunOf(year, periods, remainingPeriods, isMoreBetter) : null,
        isMoreBetter,
      )
    : null
  const best = thresholds.hardAgainst === 'best_run' ? bestRun?.perPeriod : bestMonth?.value
  const asItStands = isJudgedAsItStands(question)
  return {
    planned,
    plannedHigh,
    asOfMonth,
    reportedMonths: months,
    missingMonths: missing,
    actualToDate: actual,
    expectedToDate: asItStands ? planned : round(expected, 6),
    percentOfExpected: asItStands ? null : percent(new Big(actual), expected),
    percentOfPlan: asItStands ? null : percent(new Big(actual), new Big(planned)),
    shortfall: shortfallOf(question, new Big(actual), expected),
    remaining: remaining && decimal(remaining),
    remainingPeriods,
    neededPerPeriod: needed && round(needed, 6),
    paceSoFar: pace && round(pace, 6),
    neededOverPace: needed && pace?.gt(0) ? round(quotient(needed, pace), 6) : null,
    bestMonth,
    bestRun,
    ...datesOf(question, asOfMonth, remaining, pace, bestRun),
    verdict: verdictOf({
      ...question,
      actual: new Big(actual),
      expected,
      needed,
      best: best ?? null,
      periodsLeft: remainingPeriods,
    }),
  }
}

const periodsLeft = ({ frequency, horizon }: PaceQuestion, asOfMonth: number): number =>
  periodEnds(frequency).filter((end) => end > asOfMonth && end <= Math.max(horizon, asOfMonth)).length

const nothingReported = (question: PaceQuestion, missing: number[]): Figures => ({
  planned: question.planned,
  plannedHigh: question.plannedHigh,
  asOfMonth: 0,
  reportedMonths: [],
  missingMonths: missing,
  actualToDate: null,
  expectedToDate: null,
  percentOfExpected: null,
  percentOfPlan: null,
  shortfall: null,
  remaining: null,
  remainingPeriods: periodsLeft(question, question.through),
  neededPerPeriod: null,
  paceSoFar: null,
  neededOverPace: null,
  bestMonth: question.bestBefore,
  bestRun: null,
  latestStartOn: null,
  reachesOn: null,
  verdict: 'unknown',
})

const percent = (part: Big, whole: Big): Decimal | null =>
  whole.eq(0) ? null : round(quotient(part.times(100), whole), 6)

function shortfallOf(question: PaceQuestion, actual: Big, expected: Big): Decimal {
  const { direction, planned, plannedHigh } = question
  const low = isJudgedAsItStands(question) ? new Big(planned) : expected
  const over = plannedHigh !== null && actual.gt(plannedHigh) ? actual.minus(plannedHigh) : new Big(0)
  const gap = direction === 'lower' ? actual.minus(expected) : low.minus(actual)
  return round(gap.gt(0) ? gap : over, 6)
}

/** Nothing is left of a plan that is reached; where less is better, what is left is an allowance and can be overrun. */
function remainingOf(question: PaceQuestion, actual: Decimal): Big | null {
  if (isJudgedAsItStands(question)) return null
  const left = new Big(question.planned).minus(actual)
  return question.direction !== 'lower' && left.lt(0) ? new Big(0) : left
}

const totalOf = (periods: readonly CountedPeriod[]): Big =>
  periods.reduce((total, { value }) => total.plus(value), new Big(0))

/** The amount (sum) or the level (mean) that each period left must bring; others have no need of one period alone. */
function neededOf(question: PaceQuestion, periods: readonly CountedPeriod[], left: number): Big | null {
  const { aggregation, direction, planned } = question
  if (left === 0 || isJudgedAsItStands(question)) return null
  if (aggregation !== 'sum' && (aggregation !== 'mean' || question.entry === 'cumulative')) return null
  const total = totalOf(periods)
  const rest =
    aggregation === 'sum'
      ? new Big(planned).minus(total)
      : new Big(planned).times(periods.length + left).minus(total)
  const needed = quotient(rest, left)
  return direction !== 'lower' && needed.lt(0) ? new Big(0) : needed
}

/** What a period brought on average; a running total with a gap counts the periods that its reports cover. */
function paceSoFarOf(question: PaceQuestion, periods: readonly CountedPeriod[]): Big | null {
  if (question.aggregation !== 'sum' && question.aggregation !== 'mean') return null
  if (question.entry !== 'cumulative' || question.aggregation !== 'sum')
    return quotient(totalOf(periods), periods.length)
  const covered = periodEnds(question.frequency).filter((end) => end <= (periods.at(-1)?.month ?? 0)).length
  return quotient(totalOf(periods), Math.max(covered, 1))
}

/** When the plan is reached at the pace so far, and until when the best run may begin to reach it in time. */
function datesOf(
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
