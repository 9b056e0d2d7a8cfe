import { Big } from 'big.js'
import { type Decimal, round } from '#domain/quantity/decimal.ts'
import { quotient } from '#domain/quantity/quotient.ts'
import type { Counting } from './indicator.ts'
import type { PlanOfYear } from './profile.ts'
import type { MonthValue } from './month.ts'
import { type RolledUp, rollUpPeriods } from './roll-up.ts'
import { inPeriods } from './series.ts'

/** How many of the units that hold a target reach theirs by the end of a period, and which do not. */
export interface Share {
  readonly month: number
  readonly met: number
  readonly of: number
  readonly unmetUnitIds: string[]
  /** Of those: units that reported nothing at all above zero (tổ chức "trắng"). */
  readonly noneUnitIds: string[]
}

/** A unit's own target with what it reported. */
interface Holder extends Counting, PlanOfYear {
  readonly unitId: string
  readonly plannedHigh: Decimal | null
  readonly reported: readonly MonthValue[]
}

/**
 * The share of units that reach what they were to reach, per hundred of all that hold the target, period by period. What
 * a unit last reported holds until it reports anew; a unit that has reported nothing counts as not reaching and is named.
 */
export function rollUpShare(holders: readonly Holder[]): {
  periods: MonthValue[]
  shares: Share[]
  missing: RolledUp['missing']
} {
  const ends = [...new Set(holders.flatMap(({ reported }) => reported.map(({ month }) => month)))]
  ends.sort((a, b) => a - b)
  const shares = ends.map((month) => shareAt(holders, month))
  return {
    shares,
    periods: shares.map(({ month, met, of }) => ({
      month,
      value: round(quotient(new Big(met).times(100), of), 6),
    })),
    missing: ends
      .map((month) => ({
        month,
        unitIds: holders
          .filter(({ reported }) => !reported.some((each) => each.month === month))
          .map(({ unitId }) => unitId),
      }))
      .filter(({ unitIds }) => unitIds.length > 0),
  }
}

function shareAt(holders: readonly Holder[], month: number): Share {
  const standing = holders.map((holder) => ({ holder, actual: actualBy(holder, month) }))
  const unmet = standing.filter(({ holder, actual }) => actual === null || !reaches(holder, actual))
  return {
    month,
    met: holders.length - unmet.length,
    of: holders.length,
    unmetUnitIds: unmet.map(({ holder }) => holder.unitId),
    noneUnitIds: unmet
      .filter(({ actual }) => actual === null || new Big(actual).lte(0))
      .map(({ holder }) => holder.unitId),
  }
}

const actualBy = (holder: Holder, month: number): Decimal | null =>
  rollUpPeriods(
    holder,
    inPeriods(
      holder,
      holder.reported.filter((each) => each.month <= month),
    ),
  )

/** Whether a figure is what the plan of the whole year asks for. */
export function reaches(
  { direction, planned, plannedHigh }: Pick<Holder, 'direction' | 'planned' | 'plannedHigh'>,
  actual: Decimal,
): boolean {
  const figure = new Big(actual)
  if (direction === 'lower') return figure.lte(planned)
  return figure.gte(planned) && (plannedHigh === null || figure.lte(plannedHigh))
}
