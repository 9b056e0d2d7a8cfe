import type { Decimal } from '#domain/quantity/decimal.ts'
import { partOf, ratioOf } from '#domain/quantity/fraction.ts'
import type { Verdict } from './figures.ts'
import { isJudgedAsItStands } from './indicator.ts'
import { bestOf, neededOf } from './need.ts'
import { type PaceQuestion, type Progress, progressOf } from './progress.ts'
import { verdictOf } from './verdict.ts'

/** How a target stands, without what it needs: what a map of many targets draws. */
export interface Mark {
  readonly asOfMonth: number
  readonly missingMonths: number[]
  readonly actual: Decimal | null
  readonly percentOfExpected: Decimal | null
  readonly verdict: Verdict
}

/** The mark of `paceOf`, in a fraction of the time. */
export function markOf(question: PaceQuestion): Mark {
  const at = progressOf(question)
  return 'nothing' in at
    ? { asOfMonth: 0, missingMonths: at.missing, actual: null, percentOfExpected: null, verdict: 'unknown' }
    : markAt(question, at)
}

export function markAt(question: PaceQuestion, at: Progress): Mark {
  const { periods, missing, asOfMonth, actual, expected, left } = at
  return {
    asOfMonth,
    missingMonths: missing,
    actual,
    percentOfExpected: isJudgedAsItStands(question) ? null : ratioOf(partOf(actual), expected, 100),
    verdict: verdictOf({
      direction: question.direction,
      thresholds: question.thresholds,
      planned: question.planned,
      plannedHigh: question.plannedHigh,
      actual,
      expected,
      needed: () => neededOf(question, periods, left),
      best: () => bestOf(question, at),
      periodsLeft: left,
    }),
  }
}
