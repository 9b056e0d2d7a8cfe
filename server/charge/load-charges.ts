import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Charged } from '#domain/charge/charge.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db } from '#server/kernel/database.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'

export interface LoadedCharge extends Charged {
  readonly id: string
  readonly workFieldId: string
  readonly unitId: string
  readonly beginsOn: CalendarDate
  readonly version: number
}

/**
 * Who is in charge now in the units that the actor sees, by their ids, and whether they still hold a post there: two
 * statements whatever the size, since joining names and posts to each of thousands costs many times as much.
 */
export async function loadCharges(
  db: Db,
  actor: Actor,
  today: CalendarDate,
  presentUnits: ReadonlySet<string>,
): Promise<LoadedCharge[]> {
  const rows = await db
    .selectFrom('charge as c')
    .select(['c.id', 'c.work_field_id as workFieldId', 'c.unit_id as unitId', 'c.begins_on as beginsOn'])
    .select(['c.version', 'c.person_id as personId', 'c.deputy_id as deputyId'])
    .select('c.cover_unit_id as coverUnitId')
    .where('c.ends_on', 'is', null)
    .where(isVisibleTo(actor, 'c.unit_id'))
    .execute()
  const posts = await db
    .selectFrom('position as p')
    .select(['p.person_id', 'p.unit_id'])
    .where('p.valid_from', '<=', today)
    .where((where) => where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>', today)]))
    .where(isVisibleTo(actor, 'p.unit_id'))
    .execute()
  const held = new Set(posts.map(({ person_id, unit_id }) => `${person_id} ${unit_id}`))
  return rows.map((row) => ({
    ...row,
    isPersonHere: held.has(`${row.personId} ${row.unitId}`),
    isDeputyHere: held.has(`${row.deputyId} ${row.unitId}`),
    isCoverThere: row.coverUnitId !== null && presentUnits.has(row.coverUnitId),
  }))
}
