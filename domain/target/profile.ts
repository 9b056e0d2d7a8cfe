import { Big } from 'big.js'
import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Decimal, compare, decimal, decimalSchema, sum } from '#domain/quantity/decimal.ts'
import { type Fraction, compareFractions, nothing, partOf } from '#domain/quantity/fraction.ts'
import { quotient } from '#domain/quantity/quotient.ts'
import type { Aggregation, Direction } from './indicator.ts'

const amountsSchema = z.array(decimalSchema).length(12)

/** How the office says that a plan lies over its year; the shapes of last year and of working days are worked out then. */
export const profileChoiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('even') }),
  z.object({ kind: z.literal('typed'), amounts: amountsSchema }),
  z.object({ kind: z.literal('last_year') }),
  z.object({ kind: z.literal('working_days') }),
])
export type ProfileChoice = z.infer<typeof profileChoiceSchema>

/** How the year's plan lies over its months: evenly, or by twelve amounts, January first, and where they come from. */
export const profileSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('even') }),
  z.object({ kind: z.enum(['typed', 'last_year', 'working_days']), amounts: amountsSchema }),
])
export type Profile = z.infer<typeof profileSchema>

export const even: Profile = { kind: 'even' }

/** What is planned for a year, how it lies over the months, and the month by whose end it is to be reached. */
export interface PlanOfYear {
  readonly planned: Decimal
  readonly profile: Profile
  readonly aggregation: Aggregation
  readonly direction: Direction
  /** 12, but for what is to be reached by an earlier day. */
  readonly horizon: number
}

/**
 * What the plan expects of these months together. A plan that is summed gives each month up to its
 * horizon an equal part or its own amount; of a mean, a rate, a level or a maximum every month expects the planned
 * level, or its own. A level to be reached by a day is expected to rise evenly until then.
 */
export function expectedOf(plan: PlanOfYear, months: readonly number[]): Fraction {
  if (months.length === 0) return nothing
  if (plan.profile.kind === 'even') return expectedEvenly(plan, months)
  const { amounts } = plan.profile
  const planned = months.toSorted((a, b) => a - b).map((month) => amounts[month - 1] ?? decimal(0))
  const last = planned.at(-1) ?? decimal(0)
  switch (plan.aggregation) {
    case 'last':
      return partOf(last)
    case 'maximum':
      return partOf(planned.reduce((most, each) => (compare(each, most) > 0 ? each : most), last))
    case 'sum':
      return partOf(sum(planned))
    default:
      return partOf(sum(planned), 1, planned.length)
  }
}

function expectedEvenly(
  { planned, aggregation, direction, horizon }: PlanOfYear,
  months: readonly number[],
): Fraction {
  const within =
    aggregation === 'sum'
      ? months.filter((month) => month <= horizon).length
      : direction === 'by_date'
        ? Math.min(Math.max(...months), horizon)
        : horizon
  return partOf(planned, within, horizon)
}

export type ProfileRefusal = 'profile_does_not_add_up' | 'no_figures_of_last_year' | 'shape_needs_amounts'

/** The months must come to the planned figure by the indicator's own aggregation: no plan differs from its parts. */
export function profileAddsUp(
  planned: Decimal,
  profile: Profile,
  aggregation: Aggregation,
): Decision<ProfileRefusal> {
  if (profile.kind === 'even') return allowed
  const year = Array.from({ length: 12 }, (_, index) => index + 1)
  const plan: PlanOfYear = { planned, profile, aggregation, direction: 'higher', horizon: 12 }
  const agrees =
    aggregation === 'sum' || aggregation === 'last' || aggregation === 'maximum'
      ? compareFractions(expectedOf(plan, year), partOf(planned)) === 0
      : new Big(sum(profile.amounts)).eq(new Big(planned).times(12))
  return agrees ? allowed : refused('profile_does_not_add_up')
}

/** The plan of several units as one, for a roll-up that is summed; an even part gives each month its twelfth to six decimals. */
export function addProfiles(parts: readonly { planned: Decimal; profile: Profile }[]): Profile {
  if (parts.every(({ profile }) => profile.kind === 'even')) return even
  const amounts = Array.from({ length: 12 }, (_, index) =>
    sum(parts.map(({ planned, profile }) => amountIn(planned, profile, index))),
  )
  return { kind: 'typed', amounts }
}

function amountIn(planned: Decimal, profile: Profile, index: number): Decimal {
  if (profile.kind !== 'even') return profile.amounts[index] ?? planned
  return quotient(new Big(planned), 12).round(6, Big.roundHalfUp).toFixed() as Decimal
}
