import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Tx } from '#server/kernel/database.ts'
import { refused } from '#server/kernel/problem.ts'

/** Refuses anyone who holds no post in the unit on that day. */
export async function insistOnPost(
  tx: Tx,
  personId: string,
  unitId: string,
  today: CalendarDate,
): Promise<void> {
  const post = await tx
    .selectFrom('position')
    .select('id')
    .where('person_id', '=', personId)
    .where('unit_id', '=', unitId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
    .executeTakeFirst()
  if (!post) throw refused('person_not_of_the_unit')
}
