import { Big } from 'big.js'
import { decimal } from '#domain/quantity/decimal.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Indicator } from '#domain/target/contract.ts'
import { countedStates } from '#domain/target/actual.ts'
import { type Profile, type ProfileChoice, profileAddsUp } from '#domain/target/profile.ts'
import { shapeOfLastYear, shapeOfWorkingDays } from '#domain/target/shape.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Tx } from '#server/kernel/database.ts'
import { insist, refused } from '#server/kernel/problem.ts'

export interface PlanFor {
  readonly indicator: Indicator
  readonly unitId: string
  readonly year: number
  readonly planned: Decimal
}

/**
 * The profile as it is kept: what the office chose, worked out by month, so that a later correction of last year or of
 * the calendar does not move the plan behind anybody's back. Throws `refused` when it cannot be worked out.
 */
export async function resolveProfile(tx: Tx, choice: ProfileChoice, plan: PlanFor): Promise<Profile> {
  if (choice.kind === 'even' || choice.kind === 'typed') {
    insist(profileAddsUp(plan.planned, choice, plan.indicator.aggregation))
    return choice
  }
  const { aggregation } = plan.indicator
  if (aggregation !== 'sum' && aggregation !== 'mean') throw refused('shape_needs_amounts')
  const total = aggregation === 'sum' ? plan.planned : decimal(new Big(plan.planned).times(12))
  const decimals = Math.max(plan.indicator.decimals, decimalsOf(plan.planned))
  const amounts =
    choice.kind === 'last_year'
      ? shapeOfLastYear(total, plan.indicator, await loadLastYear(tx, plan), decimals)
      : shapeOfWorkingDays(total, plan.year, await readCalendar(tx), decimals)
  if (!amounts) throw refused('no_figures_of_last_year')
  return { kind: choice.kind, amounts }
}

const decimalsOf = (value: Decimal): number => value.split('.')[1]?.length ?? 0

const loadLastYear = (tx: Tx, { indicator, unitId, year }: PlanFor) =>
  tx
    .selectFrom('actual as a')
    .innerJoin('target as t', 't.id', 'a.target_id')
    .select(['a.month', 'a.value', 'a.base'])
    .where('t.indicator_id', '=', indicator.id)
    .where('t.unit_id', '=', unitId)
    .where('t.year', '=', year - 1)
    .where('a.state', 'in', countedStates)
    .orderBy('a.month')
    .execute()
