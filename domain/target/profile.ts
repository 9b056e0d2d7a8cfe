import { Big } from 'big.js'
import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Decimal, decimalSchema, sum } from '#domain/quantity/decimal.ts'
import { quotient } from '#domain/quantity/quotient.ts'
import type { Aggregation } from './indicator.ts'

/** How the year's plan lies over its months: evenly, or as typed in, January first. */
export const profileSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('even') }),
  z.object({ kind: z.literal('typed'), amounts: z.array(decimalSchema).length(12) }),
])
export type Profile = z.infer<typeof profileSchema>

export const even: Profile = { kind: 'even' }

/**
 * What the plan expects of these months together, to twenty decimals. A plan that is summed gives each month its
 * twelfth or its typed amount; of a mean, a level or a maximum every month expects the planned level, or the typed one.
 */
export function expectedOf(
  planned: Decimal,
  profile: Profile,
  aggregation: Aggregation,
  months: readonly number[],
): Big {
  if (months.length === 0) return new Big(0)
  if (profile.kind === 'even')
    return aggregation === 'sum' ? quotient(new Big(planned).times(months.length), 12) : new Big(planned)
  const amounts = months.toSorted((a, b) => a - b).map((month) => new Big(profile.amounts[month - 1] ?? 0))
  const last = amounts.at(-1) ?? new Big(0)
  if (aggregation === 'last') return last
  if (aggregation === 'maximum') return amounts.reduce((most, each) => (each.gt(most) ? each : most), last)
  const total = amounts.reduce((all, each) => all.plus(each), new Big(0))
  return aggregation === 'sum' ? total : quotient(total, amounts.length)
}

export type ProfileRefusal = 'profile_does_not_add_up'

/** Typed months must come to the planned figure by the indicator's own aggregation: no plan differs from its parts. */
export function profileAddsUp(
  planned: Decimal,
  profile: Profile,
  aggregation: Aggregation,
): Decision<ProfileRefusal> {
  if (profile.kind === 'even') return allowed
  const year = Array.from({ length: 12 }, (_, index) => index + 1)
  const agrees =
    aggregation === 'mean'
      ? new Big(sum(profile.amounts)).eq(new Big(planned).times(12))
      : expectedOf(planned, profile, aggregation, year).eq(planned)
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
  if (profile.kind === 'typed') return profile.amounts[index] ?? planned
  return quotient(new Big(planned), 12).round(6, Big.roundHalfUp).toFixed() as Decimal
}
