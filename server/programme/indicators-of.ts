import { dateOf } from '#domain/calendar/date.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** The indicators that a programme is judged by, as `lastsIn` says; none in a year in which it does not last. */
export async function indicatorsOf(
  db: Db | Tx,
  programmeId: string,
  year: number,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('programme_indicator as x')
    .innerJoin('programme as p', 'p.id', 'x.programme_id')
    .select('x.indicator_id')
    .where('p.id', '=', programmeId)
    .where('x.removed_on', 'is', null)
    .where('p.begins_on', '<=', dateOf(year, 12, 31))
    .where((where) =>
      where.or([where('p.ends_on', 'is', null), where('p.ends_on', '>=', dateOf(year, 1, 1))]),
    )
    .execute()
  return new Set(rows.map(({ indicator_id }) => indicator_id))
}
