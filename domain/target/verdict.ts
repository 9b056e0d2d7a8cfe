import { type Decimal, compare } from '#domain/quantity/decimal.ts'
import { type Fraction, compareFractions, partOf } from '#domain/quantity/fraction.ts'
import type { Thresholds, Verdict } from './figures.ts'
import type { Direction } from './indicator.ts'

export interface VerdictQuestion {
  readonly direction: Direction
  readonly thresholds: Thresholds
  readonly planned: Decimal
  readonly plannedHigh: Decimal | null
  readonly actual: Decimal
  readonly expected: Fraction
  /**
   * What each period left must bring, and the best that one, or a run of as many, has ever brought; null when unknown.
   * Asked only of what lags.
   */
  readonly needed: () => Fraction | null
  readonly best: () => Decimal | null
  readonly periodsLeft: number
}

/** How a target stands, decided on exact figures before rounding (product.md row 1, decision 0008). */
export function verdictOf(question: VerdictQuestion): Verdict {
  switch (question.direction) {
    case 'band':
      return isWithin(question) ? 'on_pace' : late(question)
    case 'yes_no':
      return compare(question.actual, question.planned) >= 0 ? 'on_pace' : late(question)
    case 'scale':
      return verdictOfLevel(question)
    case 'higher':
    case 'lower':
    case 'by_date':
      return verdictOfAmount(question)
  }
}

const isWithin = ({ actual, planned, plannedHigh }: VerdictQuestion): boolean =>
  compare(actual, planned) >= 0 && (plannedHigh === null || compare(actual, plannedHigh) <= 0)

const late = ({ periodsLeft }: VerdictQuestion): Verdict => (periodsLeft === 0 ? 'hard' : 'behind')

function verdictOfLevel(question: VerdictQuestion): Verdict {
  const above = compare(question.actual, question.planned)
  if (above > 0) return 'exceeded'
  return above === 0 ? 'on_pace' : late(question)
}

function verdictOfAmount(question: VerdictQuestion): Verdict {
  const { direction, thresholds, expected, periodsLeft } = question
  const isMoreBetter = direction !== 'lower'
  const actual = partOf(question.actual)
  const attained = (threshold: number): boolean =>
    isMoreBetter ? reaches(actual, expected, threshold) : reaches(expected, actual, threshold)
  if (expected.above === 0n && actual.above === 0n) return 'on_pace'
  if (attained(thresholds.exceeded)) return 'exceeded'
  if (attained(thresholds.onPace)) return 'on_pace'
  if (periodsLeft === 0) return 'hard'
  const [needed, best] = [question.needed(), question.best()]
  if (needed === null || best === null) return 'behind'
  const over = compareFractions(needed, partOf(best))
  return (isMoreBetter ? over > 0 : over < 0) ? 'hard' : 'behind'
}

/** Whether one is so many per cent of the other, or more; a threshold has at most six decimals. */
function reaches(of: Fraction, whole: Fraction, threshold: number): boolean {
  const asked = BigInt(Math.round(threshold * 1_000_000))
  return of.above * 100_000_000n * whole.below >= whole.above * asked * of.below
}
