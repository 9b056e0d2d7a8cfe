import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** The fields of work that are offered, by name. */
export const loadFields = (db: Db) =>
  db
    .selectFrom('work_field')
    .select(['id', 'name'])
    .where('ended_on', 'is', null)
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute()

export interface MatrixUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly above: string | null
  /** The units above it and itself. */
  readonly line: readonly string[]
}

/** The units of today in the order of the tree. */
export async function loadUnits(db: Db, today: CalendarDate): Promise<MatrixUnit[]> {
  const { rows } = await sql<MatrixUnit>`
    with recursive present as (
      select v.unit_id, v.name, v.short_name, v.parent_id, lpad(v.ordinal::text, 8, '0') || v.unit_id::text as step
      from unit_version v where v.valid_from <= ${today} and (v.valid_to is null or v.valid_to > ${today})),
    tree as (
      select p.unit_id, p.name, p.short_name, null::text as above, array[p.step] as path, array[p.unit_id::text] as line
      from present p where p.parent_id is null
      union all
      select p.unit_id, p.name, p.short_name, tree.short_name, tree.path || p.step, tree.line || p.unit_id::text
      from present p join tree on tree.unit_id = p.parent_id)
    select tree.unit_id as id, tree.name, tree.short_name as "shortName", tree.above, tree.line, u.kind
    from tree join unit u on u.id = tree.unit_id order by tree.path`.execute(db)
  return rows
}

/** People by their ids, with their names. */
export async function loadPeople(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonReference>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person as p')
    .leftJoin('person_detail as d', 'd.id', 'p.id')
    .select(['p.id', personReference('p.id', 'd.full_name', null).as('person')])
    .where((where) => where('p.id', '=', where.fn.any(where.val([...new Set(ids)]))))
    .execute()
  return new Map(rows.map(({ id, person }) => [id, person]))
}
