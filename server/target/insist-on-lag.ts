import type { CalendarDate } from '#domain/calendar/date.ts'
import { canSpeedUp, periodsToCome } from '#domain/target/catch-up.ts'
import type { Tx } from '#server/kernel/database.ts'
import { insist, refused } from '#server/kernel/problem.ts'
import { unitsOn } from '#server/unit/units-on.ts'
import { type StandingOfOne, loadStandingOf } from './load-standing-of.ts'

/** The periods to come of a target as its figures stand. */
export const periodsOf = ({ standing, through }: StandingOfOne): number[] =>
  periodsToCome(standing.target, standing.figures.asOfMonth || through, standing.target.horizon)

/**
 * Where the target stands today, which must be behind with a period left to mend it in, and its unit still there.
 * Throws `refused` otherwise.
 */
export async function insistOnLag(
  tx: Tx,
  target: { id: string; unit_id: string; indicator_id: string; year: number },
  today: CalendarDate,
): Promise<StandingOfOne> {
  const unit = await tx
    .selectFrom(unitsOn(today).as('unit'))
    .select('unit.id')
    .where('unit.id', '=', target.unit_id)
    .executeTakeFirst()
  if (!unit) throw refused('catch_up_unit_ended')
  const stands = await loadStandingOf(tx, target, today)
  insist(canSpeedUp(stands.standing.figures.verdict, periodsOf(stands)))
  return stands
}
