import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { subtreeOf, unitReference, unitsOn } from '#server/unit/units-on.ts'

/** A unit and those below it as they are on a day, the unit itself first. */
export async function findUnitsBelow(
  db: Db | Tx,
  unitId: string,
  day: CalendarDate,
): Promise<UnitReference[]> {
  const rows = await db
    .selectFrom(unitsOn(day).as('unit'))
    .select(unitReference('unit').as('unit'))
    .where('unit.id', 'in', subtreeOf(unitId, day))
    .orderBy('unit.ordinal')
    .orderBy('unit.name')
    .execute()
  const units = rows.map((row) => row.unit)
  return [...units.filter(({ id }) => id === unitId), ...units.filter(({ id }) => id !== unitId)]
}
