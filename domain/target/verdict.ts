import type { Big } from 'big.js'
import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Thresholds, Verdict } from './figures.ts'
import type { Direction } from './indicator.ts'

export interface VerdictQuestion {
  readonly direction: Direction
  readonly thresholds: Thresholds
  readonly planned: Decimal
  readonly plannedHigh: Decimal | null
  readonly actual: Big
  readonly expected: Big
  /**
   * What each period left must bring, and the best that one, or a run of as many, has ever brought; null when unknown.
   * Asked only of what lags.
   */
  readonly needed: () => Big | null
  readonly best: () => Decimal | null
  readonly periodsLeft: number
}

/** How a target stands, decided on exact figures before rounding (product.md row 1, decision 0008). */
export function verdictOf(question: VerdictQuestion): Verdict {
  switch (question.direction) {
    case 'band':
      return isWithin(question) ? 'on_pace' : late(question)
    case 'yes_no':
      return question.actual.gte(question.planned) ? 'on_pace' : late(question)
    case 'scale':
      return verdictOfLevel(question)
    case 'higher':
    case 'lower':
    case 'by_date':
      return verdictOfAmount(question)
  }
}

const isWithin = ({ actual, planned, plannedHigh }: VerdictQuestion): boolean =>
  actual.gte(planned) && (plannedHigh === null || actual.lte(plannedHigh))

const late = ({ periodsLeft }: VerdictQuestion): Verdict => (periodsLeft === 0 ? 'hard' : 'behind')

function verdictOfLevel(question: VerdictQuestion): Verdict {
  if (question.actual.gt(question.planned)) return 'exceeded'
  return question.actual.eq(question.planned) ? 'on_pace' : late(question)
}

function verdictOfAmount(question: VerdictQuestion): Verdict {
  const { direction, thresholds, actual, expected, periodsLeft } = question
  const isMoreBetter = direction !== 'lower'
  const attained = (threshold: number): boolean =>
    isMoreBetter
      ? actual.times(100).gte(expected.times(threshold))
      : expected.times(100).gte(actual.times(threshold))
  if (expected.eq(0) && actual.eq(0)) return 'on_pace'
  if (attained(thresholds.exceeded)) return 'exceeded'
  if (attained(thresholds.onPace)) return 'on_pace'
  if (periodsLeft === 0) return 'hard'
  const [needed, best] = [question.needed(), question.best()]
  return needed !== null && best !== null && (isMoreBetter ? needed.gt(best) : needed.lt(best))
    ? 'hard'
    : 'behind'
}
