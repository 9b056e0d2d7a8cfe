import { Big } from 'big.js'
import { type Decimal, decimal, round } from '#domain/quantity/decimal.ts'
import { quotient } from '#domain/quantity/quotient.ts'
import type { Figures, Thresholds, Verdict } from './figures.ts'
import type { Aggregation, Direction } from './indicator.ts'
import { type MonthValue, missingMonths } from './month.ts'
import { type Profile, expectedOf } from './profile.ts'
import { rollUpMonths } from './roll-up.ts'

/** The best month of a unit, of this year or an earlier one. */
export type BestMonth = NonNullable<Figures['bestMonth']>

export interface PaceQuestion {
  readonly year: number
  /** Reviewed are the months 1 to this one. */
  readonly through: number
  readonly planned: Decimal
  readonly profile: Profile
  readonly aggregation: Aggregation
  readonly direction: Direction
  readonly reported: readonly MonthValue[]
  readonly bestBefore: BestMonth | null
  readonly thresholds: Thresholds
}

/**
 * Where a target stands and what it needs, as of the last month reported. Like is compared with like: what is expected
 * is the plan of the months reported, and the months that are missing are named. Needed is what is left over the months
 * left; verdicts are decided on exact figures before rounding. Source: product.md row 1, the catch-up board.
 */
export function paceOf(question: PaceQuestion): Figures {
  const reported = question.reported.filter(({ month }) => month <= question.through)
  const actual = rollUpMonths(question.aggregation, reported)
  const missing = missingMonths(reported, question.through)
  if (actual === null) return nothingReported(question, missing)
  const months = reported.map(({ month }) => month).sort((a, b) => a - b)
  const asOfMonth = months.at(-1) ?? 0
  const expected = expectedOf(question.planned, question.profile, question.aggregation, months)
  const remainingMonths = 12 - asOfMonth
  const remaining = remainingOf(question, actual)
  const needed = neededOf(question, reported, remainingMonths)
  const pace = paceSoFarOf(question, reported)
  const bestMonth = bestOf(question, reported)
  return {
    planned: question.planned,
    asOfMonth,
    reportedMonths: months,
    missingMonths: missing,
    actualToDate: actual,
    expectedToDate: round(expected, 6),
    percentOfExpected: percent(new Big(actual), expected),
    percentOfPlan: percent(new Big(actual), new Big(question.planned)),
    shortfall: shortfallOf(question.direction, new Big(actual), expected),
    remaining: decimal(remaining),
    remainingMonths,
    neededPerMonth: needed && round(needed, 6),
    paceSoFar: pace && round(pace, 6),
    neededOverPace: needed && pace?.gt(0) ? round(quotient(needed, pace), 6) : null,
    bestMonth,
    verdict: verdictOf(question, new Big(actual), expected, needed, remainingMonths, bestMonth),
  }
}

const nothingReported = (question: PaceQuestion, missing: number[]): Figures => ({
  planned: question.planned,
  asOfMonth: 0,
  reportedMonths: [],
  missingMonths: missing,
  actualToDate: null,
  expectedToDate: null,
  percentOfExpected: null,
  percentOfPlan: null,
  shortfall: null,
  remaining: null,
  remainingMonths: 12 - question.through,
  neededPerMonth: null,
  paceSoFar: null,
  neededOverPace: null,
  bestMonth: question.bestBefore,
  verdict: 'unknown',
})

const percent = (part: Big, whole: Big): Decimal | null =>
  whole.eq(0) ? null : round(quotient(part.times(100), whole), 6)

function shortfallOf(direction: Direction, actual: Big, expected: Big): Decimal {
  const gap = direction === 'higher' ? expected.minus(actual) : actual.minus(expected)
  return round(gap.gt(0) ? gap : new Big(0), 6)
}

/** Nothing is left of a plan that is reached; where less is better, what is left is an allowance and can be overrun. */
function remainingOf({ planned, direction }: PaceQuestion, actual: Decimal): Big {
  const left = new Big(planned).minus(actual)
  return direction === 'higher' && left.lt(0) ? new Big(0) : left
}

const totalOf = (reported: readonly MonthValue[]): Big =>
  reported.reduce((total, { value }) => total.plus(value), new Big(0))

/** The amount (sum) or the level (mean) that each month left must bring; a last level or a maximum has no monthly need. */
function neededOf(question: PaceQuestion, reported: readonly MonthValue[], monthsLeft: number): Big | null {
  if (monthsLeft === 0 || (question.aggregation !== 'sum' && question.aggregation !== 'mean')) return null
  const total = totalOf(reported)
  const goal = new Big(question.planned)
  const left =
    question.aggregation === 'sum' ? goal.minus(total) : goal.times(reported.length + monthsLeft).minus(total)
  const needed = quotient(left, monthsLeft)
  return question.direction === 'higher' && needed.lt(0) ? new Big(0) : needed
}

const paceSoFarOf = ({ aggregation }: PaceQuestion, reported: readonly MonthValue[]): Big | null =>
  aggregation === 'sum' || aggregation === 'mean' ? quotient(totalOf(reported), reported.length) : null

/** The best month ever: the highest, or the lowest where less is better; the earliest of equals. */
function bestOf(question: PaceQuestion, reported: readonly MonthValue[]): BestMonth | null {
  const { direction, year, bestBefore } = question
  const better = (a: Decimal, b: Decimal) => (direction === 'higher' ? new Big(a).gt(b) : new Big(a).lt(b))
  return reported
    .toSorted((a, b) => a.month - b.month)
    .reduce<BestMonth | null>(
      (best, { month, value }) =>
        best === null || better(value, best.value) ? { year, month, value } : best,
      bestBefore,
    )
}

function verdictOf(
  { direction, thresholds }: PaceQuestion,
  actual: Big,
  expected: Big,
  needed: Big | null,
  monthsLeft: number,
  best: BestMonth | null,
): Verdict {
  const attained = (threshold: number): boolean =>
    direction === 'higher'
      ? actual.times(100).gte(expected.times(threshold))
      : expected.times(100).gte(actual.times(threshold))
  if (expected.eq(0) && actual.eq(0)) return 'on_pace'
  if (attained(thresholds.exceeded)) return 'exceeded'
  if (attained(thresholds.onPace)) return 'on_pace'
  if (monthsLeft === 0) return 'hard'
  return needed !== null && best !== null && isBeyond(direction, needed, best) ? 'hard' : 'behind'
}

/** Needed is beyond the best month ever when no month has yet brought as much (or, where less is better, as little). */
const isBeyond = (direction: Direction, needed: Big, best: BestMonth): boolean =>
  direction === 'higher' ? needed.gt(best.value) : needed.lt(best.value)
