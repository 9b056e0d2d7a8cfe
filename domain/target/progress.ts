import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Fraction } from '#domain/quantity/fraction.ts'
import type { BestMonth, Run } from './best-run.ts'
import type { Thresholds } from './figures.ts'
import type { Counting } from './indicator.ts'
import type { MonthValue } from './month.ts'
import { periodEnds } from './period.ts'
import { type Profile, expectedOf } from './profile.ts'
import { rollUpPeriods } from './roll-up.ts'
import { type CountedPeriod, inPeriods, missingPeriods } from './series.ts'

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

/** What is reported to date, and what the plan expects of the months reported. */
export interface Progress {
  readonly periods: readonly CountedPeriod[]
  readonly months: number[]
  readonly missing: number[]
  readonly asOfMonth: number
  readonly actual: Decimal
  readonly expected: Fraction
  readonly left: number
}

/** How far a target has come by the month reviewed, and which periods are missing. */
export function progressOf(question: PaceQuestion): Progress | { nothing: true; missing: number[] } {
  const reported = question.reported.filter(({ month }) => month <= question.through)
  const periods = inPeriods(question, reported)
  const missing = missingPeriods(question, periods, question.through)
  const actual = rollUpPeriods(question, periods)
  if (actual === null) return { nothing: true, missing }
  const months = periods.flatMap((period) => period.months)
  const asOfMonth = periods.at(-1)?.month ?? 0
  const expected = expectedOf(question, months)
  return { periods, months, missing, asOfMonth, actual, expected, left: periodsLeft(question, asOfMonth) }
}

/** The periods left until the plan is to be reached. */
export const periodsLeft = ({ frequency, horizon }: PaceQuestion, asOfMonth: number): number =>
  periodEnds(frequency).filter((end) => end > asOfMonth && end <= Math.max(horizon, asOfMonth)).length
