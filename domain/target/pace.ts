import { Big } from 'big.js'
import { type Decimal, decimal, round } from '#domain/quantity/decimal.ts'
import { bigOf, partOf, ratioOf, roundFraction } from '#domain/quantity/fraction.ts'
import type { Figures } from './figures.ts'
import { isJudgedAsItStands } from './indicator.ts'
import { markAt } from './mark.ts'
import { bestMonthSoFar, bestRunSoFar, neededOf, paceSoFarOf, timesPace } from './need.ts'
import { type PaceQuestion, type Progress, periodsLeft, progressOf } from './progress.ts'
import { datesOf } from './reach-dates.ts'

/**
 * Where a target stands and what it needs, as of the last month reported. Like is compared with like: what is expected
 * is the plan of the months reported, and the periods that are missing are named. Needed is what is left over the
 * periods left; verdicts are decided on exact figures before rounding. Source: product.md row 1, the catch-up board.
 */
export function paceOf(question: PaceQuestion): Figures {
  const at = progressOf(question)
  return 'nothing' in at ? nothingReported(question, at.missing) : standAt(question, at)
}

function standAt(question: PaceQuestion, at: Progress): Figures {
  const { planned, plannedHigh } = question
  const { periods, asOfMonth, actual, expected, left } = at
  const remaining = remainingOf(question, actual)
  const needed = neededOf(question, periods, left)
  const pace = paceSoFarOf(question, periods)
  const bestRun = bestRunSoFar(question, at)
  const asItStands = isJudgedAsItStands(question)
  const { missingMonths, percentOfExpected, verdict } = markAt(question, at)
  return {
    planned,
    plannedHigh,
    asOfMonth,
    reportedMonths: at.months,
    missingMonths,
    actualToDate: actual,
    expectedToDate: asItStands ? planned : roundFraction(expected),
    percentOfExpected,
    percentOfPlan: asItStands ? null : ratioOf(partOf(actual), partOf(planned), 100),
    shortfall: shortfallOf(question, new Big(actual), bigOf(expected)),
    remaining: remaining && decimal(remaining),
    remainingPeriods: left,
    neededPerPeriod: needed && roundFraction(needed),
    paceSoFar: pace && roundFraction(pace),
    neededOverPace: timesPace(needed, pace),
    bestMonth: bestMonthSoFar(question, periods),
    bestRun,
    ...datesOf(question, asOfMonth, remaining, pace && bigOf(pace), bestRun),
    verdict,
  }
}

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
