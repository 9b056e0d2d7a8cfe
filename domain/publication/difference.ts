import { type Decimal, compare, subtract } from '#domain/quantity/decimal.ts'
import type { Verdict } from '#domain/target/figures.ts'

/** What a publication keeps of a figure, and what is compared with it later. */
export interface Comparable {
  readonly planned: Decimal
  readonly actualToDate: Decimal | null
  readonly percentOfExpected: Decimal | null
  readonly verdict: Verdict
}

/** What has changed since a figure was published: now less then, null where one of both is not known. */
export interface Difference {
  readonly planned: Decimal
  readonly actualToDate: Decimal | null
  /** Of two percentages, so in points (điểm %). */
  readonly percentPoints: Decimal | null
  readonly verdictChanged: boolean
}

/**
 * The difference between a published figure and the same figure now; null while nothing has changed. Exact. A figure
 * that appeared or was withdrawn since has changed, though no difference can be named.
 */
export function changedSince(published: Comparable, now: Comparable): Difference | null {
  const difference: Difference = {
    planned: subtract(now.planned, published.planned),
    actualToDate: between(published.actualToDate, now.actualToDate),
    percentPoints: between(published.percentOfExpected, now.percentOfExpected),
    verdictChanged: published.verdict !== now.verdict,
  }
  const isSame =
    difference.planned === '0' &&
    same(published.actualToDate, now.actualToDate) &&
    same(published.percentOfExpected, now.percentOfExpected) &&
    !difference.verdictChanged
  return isSame ? null : difference
}

const between = (then: Decimal | null, now: Decimal | null): Decimal | null =>
  then === null || now === null ? null : subtract(now, then)

const same = (a: Decimal | null, b: Decimal | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0
