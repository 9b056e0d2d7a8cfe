import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Profile } from '#domain/target/profile.ts'

/** The profile of a target from its two columns. */
export const profileOf = (row: { profile: 'even' | 'typed'; profile_amounts: Decimal[] | null }): Profile =>
  row.profile === 'typed' && row.profile_amounts
    ? { kind: 'typed', amounts: row.profile_amounts }
    : { kind: 'even' }

/** The two columns of a profile. */
export const profileColumns = (profile: Profile) =>
  profile.kind === 'typed'
    ? { profile: profile.kind, profile_amounts: profile.amounts }
    : { profile: profile.kind, profile_amounts: null }
