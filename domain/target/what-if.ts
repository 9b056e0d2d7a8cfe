import { Big } from 'big.js'
import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Decimal, compare, decimal, divide, round, sum } from '#domain/quantity/decimal.ts'
import { quotient } from '#domain/quantity/quotient.ts'
import type { Counting } from './indicator.ts'
import { shareOut } from './shape.ts'

/** How what is missing is shared: equally, by the plan of the year, by what each lacks of it, by the best ever, by hand. */
export const sharings = ['equal', 'by_plan', 'by_remaining', 'by_best', 'typed'] as const
export const sharingSchema = z.enum(sharings)
export type Sharing = (typeof sharings)[number]

/** Whoever takes a part: a unit below, or a period of the unit itself. Amounts in the indicator's unit of measure. */
export interface Sharer {
  readonly id: string
  readonly planned: Decimal
  /** What it lacks of its own plan of the year; null while nothing is reported. */
  readonly remaining: Decimal | null
  /** What a period brought on average so far, and the most that one has ever brought. */
  readonly pace: Decimal | null
  readonly best: Decimal | null
}

export interface WhatIf {
  /** What must be added by the end of the periods. */
  readonly total: Decimal
  readonly sharing: Sharing
  /** Periods in which each sharer brings its part. */
  readonly periods: number
  /** Decimals that are counted with. */
  readonly decimals: number
  readonly sharers: readonly Sharer[]
  /** By hand: the part of each, by its id; what is not named is nothing. */
  readonly typed: ReadonlyMap<string, Decimal>
}

/** Whether a part can be brought: the pace so far is enough, the best ever is, nothing ever was, or nobody can say. */
const abilities = ['at_pace', 'at_best', 'beyond', 'unknown'] as const
export type Ability = (typeof abilities)[number]

export interface SharedPart {
  readonly id: string
  readonly amount: Decimal
  /** To six decimals. */
  readonly perPeriod: Decimal
  /** How many times its pace so far; null where it has none. */
  readonly overPace: Decimal | null
  readonly ability: Ability
}

export interface Shared {
  readonly parts: SharedPart[]
  /** What is not shared out yet, below zero where more was typed than there is; always zero but by hand. */
  readonly unshared: Decimal
  readonly able: number
}

export type WhatIfRefusal = 'only_amounts_are_shared' | 'nothing_left_to_share' | 'no_period_left'

/** Only what adds up and is to grow can be shared: a rate is nobody's part, an allowance is not to be used up. */
export function canShare(
  { direction, aggregation }: Pick<Counting, 'direction' | 'aggregation'>,
  remaining: Decimal | null,
  periods: number,
): Decision<WhatIfRefusal> {
  const adds = aggregation === 'sum' && (direction === 'higher' || direction === 'by_date')
  if (!adds) return refused('only_amounts_are_shared')
  if (remaining !== null && compare(remaining, decimal(0)) <= 0) return refused('nothing_left_to_share')
  return periods > 0 ? allowed : refused('no_period_left')
}

/**
 * Shares a total out, exactly: the parts come to the total to the last decimal that is counted with, the rest going to
 * the largest remainders, and nobody is given less than nothing. Null where the weights asked for are all zero.
 */
export function shareWhatIf(question: WhatIf): Shared | null {
  const amounts = amountsOf(question)
  if (!amounts) return null
  const parts = question.sharers.map((sharer, index) =>
    partOf(sharer, amounts[index] ?? decimal(0), question.periods),
  )
  return {
    parts,
    unshared: decimal(new Big(question.total).minus(sum(amounts))),
    able: parts.filter(({ ability }) => ability === 'at_pace' || ability === 'at_best').length,
  }
}

function amountsOf({ total, sharing, decimals, sharers, typed }: WhatIf): Decimal[] | null {
  if (sharing === 'typed') return sharers.map(({ id }) => atLeastNothing(typed.get(id) ?? decimal(0)))
  return shareOut(total, sharers.map(weightBy[sharing]), decimals)
}

const atLeastNothing = (value: Decimal | null): Decimal =>
  value === null || compare(value, decimal(0)) < 0 ? decimal(0) : value

const weightBy: Record<Exclude<Sharing, 'typed'>, (sharer: Sharer) => Big> = {
  equal: () => new Big(1),
  by_plan: ({ planned }) => new Big(atLeastNothing(planned)),
  by_remaining: ({ planned, remaining }) => new Big(atLeastNothing(remaining ?? planned)),
  by_best: ({ best }) => new Big(atLeastNothing(best)),
}

function partOf({ id, pace, best }: Sharer, amount: Decimal, periods: number): SharedPart {
  const each = quotient(new Big(amount), Math.max(periods, 1))
  const perPeriod = round(each, 6)
  return {
    id,
    amount,
    perPeriod,
    overPace: pace && divide(perPeriod, pace),
    ability: abilityOf(each, pace, best),
  }
}

function abilityOf(each: Big, pace: Decimal | null, best: Decimal | null): Ability {
  if (each.eq(0) || (pace !== null && each.lte(pace))) return 'at_pace'
  if (best === null) return 'unknown'
  return each.lte(best) ? 'at_best' : 'beyond'
}
