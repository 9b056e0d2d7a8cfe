import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Tx } from '#server/kernel/database.ts'
import { refused } from '#server/kernel/problem.ts'
import { unitsOn } from './units-on.ts'

/** Throws `refused` (`unit_unknown`) unless each of these units exists on the day. Nulls are passed over. */
export async function insistUnits(
  tx: Tx,
  unitIds: readonly (string | null)[],
  day: CalendarDate,
): Promise<void> {
  const wanted = [...new Set(unitIds.filter((id) => id !== null))]
  if (wanted.length === 0) return
  const known = await tx
    .selectFrom(unitsOn(day).as('u'))
    .select('u.id')
    .where((where) => where('u.id', '=', where.fn.any(where.val(wanted))))
    .execute()
  if (known.length < wanted.length) throw refused('unit_unknown')
}
