import { type Expression, type RawBuilder, expressionBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { Tables } from '#db/types.ts'

/** A day, or the place in a statement where one will stand. */
export type Day = CalendarDate | Expression<CalendarDate>

/** The units as they are on a day: one row each, to be joined under an alias by `id`. */
export function unitsOn(day: Day) {
  return expressionBuilder<Tables>()
    .selectFrom('unit_version as v')
    .select(['v.unit_id as id', 'v.name', 'v.short_name', 'v.parent_id', 'v.ordinal'])
    .where('v.valid_from', '<=', day)
    .where((where) => where.or([where('v.valid_to', 'is', null), where('v.valid_to', '>', day)]))
}

/** A reference to the unit of a joined alias of `unitsOn`; null where an outer join found none. */
export function unitReference(alias: string): RawBuilder<UnitReference> {
  return sql<UnitReference>`case when ${sql.ref(`${alias}.id`)} is not null then jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}, 'shortName', ${sql.ref(`${alias}.short_name`)}) end`
}

/** The unit and everything below it on a day, as a list of ids for `in`. */
export function subtreeOf(unitId: string, day: CalendarDate) {
  return expressionBuilder<Tables>()
    .selectFrom('unit_closure as c')
    .select('c.descendant_id')
    .where('c.ancestor_id', '=', unitId)
    .where('c.valid_from', '<=', day)
    .where((where) => where.or([where('c.valid_to', 'is', null), where('c.valid_to', '>', day)]))
}
