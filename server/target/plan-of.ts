import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Counting } from '#domain/target/indicator.ts'
import { horizonOf } from '#domain/target/plan.ts'
import { type PlanOfYear, type Profile, even } from '#domain/target/profile.ts'

/** The columns of a target that say what is planned. */
export const planColumns = [
  't.planned',
  't.planned_high',
  't.due_on',
  't.profile',
  't.profile_amounts',
] as const

export interface PlanRow {
  planned: Decimal
  planned_high: Decimal | null
  due_on: CalendarDate | null
  profile: Profile['kind']
  profile_amounts: Decimal[] | null
}

/** The profile of a target from its two columns. */
export const profileOf = ({ profile, profile_amounts: amounts }: PlanRow): Profile =>
  profile !== 'even' && amounts ? { kind: profile, amounts } : even

/** The two columns of a profile. */
export const profileColumns = (profile: Profile) => ({
  profile: profile.kind,
  profile_amounts: profile.kind === 'even' ? null : profile.amounts,
})

/** The plan of a target as the rules read it. */
export const planOf = (row: PlanRow, { aggregation, direction }: Counting): PlanOfYear => ({
  planned: row.planned,
  profile: profileOf(row),
  aggregation,
  direction,
  horizon: horizonOf(row.due_on),
})
