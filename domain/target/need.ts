import { type Decimal, sum } from '#domain/quantity/decimal.ts'
import { type Fraction, nothing, partOf, ratioOf } from '#domain/quantity/fraction.ts'
import { type BestMonth, type Run, bestMonthOf, bestRunOf, betterRun } from './best-run.ts'
import { isJudgedAsItStands } from './indicator.ts'
import { periodEnds } from './period.ts'
import { type PaceQuestion, type Progress, progressOf } from './progress.ts'
import type { CountedPeriod } from './series.ts'

const totalOf = (periods: readonly CountedPeriod[]): Decimal => sum(periods.map(({ value }) => value))

/** The amount (sum) or the level (mean) that each period left must bring; others have no need of one period alone. */
export function neededOf(
  question: PaceQuestion,
  periods: readonly CountedPeriod[],
  left: number,
): Fraction | null {
  const { aggregation, direction, planned } = question
  if (left === 0 || isJudgedAsItStands(question)) return null
  if (aggregation !== 'sum' && (aggregation !== 'mean' || question.entry === 'cumulative')) return null
  const whole = partOf(planned, aggregation === 'sum' ? 1 : periods.length + left)
  const rest = whole.above - partOf(totalOf(periods)).above
  return direction !== 'lower' && rest < 0n ? nothing : { above: rest, below: whole.below * BigInt(left) }
}

/** What a period brought on average; a running total with a gap counts the periods that its reports cover. */
export function paceSoFarOf(question: PaceQuestion, periods: readonly CountedPeriod[]): Fraction | null {
  if (question.aggregation !== 'sum' && question.aggregation !== 'mean') return null
  if (question.entry !== 'cumulative' || question.aggregation !== 'sum')
    return partOf(totalOf(periods), 1, periods.length)
  const covered = periodEnds(question.frequency).filter((end) => end <= (periods.at(-1)?.month ?? 0)).length
  return partOf(totalOf(periods), 1, Math.max(covered, 1))
}

/** What each period left must bring, as a multiple of what a period brought so far; null where it has no need or no pace. */
export function neededOverPaceOf(question: PaceQuestion): Decimal | null {
  const at = progressOf(question)
  if ('nothing' in at) return null
  return timesPace(neededOf(question, at.periods, at.left), paceSoFarOf(question, at.periods))
}

export const timesPace = (needed: Fraction | null, pace: Fraction | null): Decimal | null =>
  needed && pace && pace.above > 0n ? ratioOf(needed, pace) : null

const isMoreBetter = ({ direction }: PaceQuestion): boolean => direction !== 'lower'

export const bestMonthSoFar = (question: PaceQuestion, periods: readonly CountedPeriod[]): BestMonth | null =>
  question.aggregation === 'ratio'
    ? null
    : bestMonthOf(question.year, periods, question.bestBefore, isMoreBetter(question))

export function bestRunSoFar(question: PaceQuestion, { periods, left }: Progress): Run | null {
  if (question.aggregation !== 'sum' && question.aggregation !== 'mean') return null
  return betterRun(
    question.runsBefore[left - 1] ?? null,
    left > 0 ? bestRunOf(question.year, periods, left, isMoreBetter(question)) : null,
    isMoreBetter(question),
  )
}

/** What a need is measured against, by the organisation's own measure of hard. */
export const bestOf = (question: PaceQuestion, at: Progress): Decimal | null =>
  question.thresholds.hardAgainst === 'best_run'
    ? (bestRunSoFar(question, at)?.perPeriod ?? null)
    : (bestMonthSoFar(question, at.periods)?.value ?? null)
