import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole } from '#domain/session/actor.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Db } from '#server/kernel/database.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'

/** For whom the actor may raise: their own units, or (null) any unit that an office or a leader reaches. */
export async function unitsToRaiseFor(
  db: Db,
  actor: Actor,
  today: CalendarDate,
): Promise<{ raisesFor: UnitReference[] | null; can: { raise: Decision } }> {
  if (holdsRole(actor, ['office', 'leader'])) return { raisesFor: null, can: { raise: allowed } }
  const ids = actor.positions
    .map(({ unitId }) => unitId)
    .filter((unitId) => canRaiseFor(actor, unitId).allowed)
  if (ids.length === 0) return { raisesFor: [], can: { raise: refused('only_the_unit_or_the_office') } }
  const units = await db
    .selectFrom(unitsOn(today).as('u'))
    .select(unitReference('u').as('unit'))
    .where((where) => where('u.id', '=', where.fn.any(where.val(ids))))
    .orderBy(sql`u.ordinal`)
    .execute()
  return { raisesFor: units.map(({ unit }) => unit), can: { raise: allowed } }
}
