import { Big } from 'big.js'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Decimal, decimal, sum } from '#domain/quantity/decimal.ts'
import type { Aggregation, Counting } from './indicator.ts'
import { type Profile, even } from './profile.ts'
import { shareOut } from './shape.ts'

/** How a whole is shared among the units below: evenly, by what each did or was given last year, or as typed. */
export const sharings = ['evenly', 'last_year_actual', 'last_year_planned', 'typed'] as const
export type Sharing = (typeof sharings)[number]

/** Amounts are shared; a rate, a level or a yes is the same for every unit and is copied. */
export const isShared = ({ overUnits }: Pick<Counting, 'overUnits'>): boolean => overUnits === 'sum'

/**
 * A whole shared exactly by weights, in the indicator's unit of measure; a unit without a weight gets nothing. Null where
 * no unit has a weight above zero.
 */
export const shareWhole = (
  whole: Decimal,
  weights: readonly (Decimal | null)[],
  decimals: number,
): Decimal[] | null =>
  shareOut(
    whole,
    weights.map((weight) => new Big(weight ?? 0)),
    decimals,
  )

/** What is left of the whole after its parts: above zero not yet shared, below zero shared beyond it. */
export const leftOver = (whole: Decimal, parts: readonly Decimal[]): Decimal =>
  decimal(new Big(whole).minus(sum(parts)))

export type CascadeRefusal = 'parts_differ_from_whole'

/** Whether parts may stand beside their whole: equal to it, or with the reason why they are not. */
export function canStandBeside(
  counting: Pick<Counting, 'overUnits'>,
  whole: Decimal,
  parts: readonly Decimal[],
  reason: string | null,
): Decision<CascadeRefusal> {
  if (!isShared(counting) || new Big(leftOver(whole, parts)).eq(0)) return allowed
  return reason === null ? refused('parts_differ_from_whole') : allowed
}

/**
 * The profile of a plan laid over another amount: of what is summed the same shape, shared exactly; of a rate or a level
 * the same months where the amount is the same. Even where neither can be.
 */
export function reshape(
  profile: Profile,
  from: Decimal,
  to: Decimal,
  counting: { aggregation: Aggregation; decimals: number },
): Profile {
  if (profile.kind === 'even' || new Big(from).eq(to)) return profile
  if (counting.aggregation !== 'sum') return even
  const amounts = shareWhole(to, profile.amounts, counting.decimals)
  return amounts ? { kind: profile.kind, amounts } : even
}
