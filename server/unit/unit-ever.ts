import { type RawBuilder, sql } from 'kysely'
import type { UnitReference } from '#domain/contract/field.ts'
import { type Day, unitReference } from './units-on.ts'

/** A reference to the unit of a column under the last name that it had by a day, though it may have ended since. */
export const unitEver = (column: string, day: Day): RawBuilder<UnitReference> =>
  sql<UnitReference>`(select jsonb_build_object('id', v.unit_id, 'name', v.name, 'shortName', v.short_name)
    from unit_version v where v.unit_id = ${sql.ref(column)} and v.valid_from <= ${day}
    order by v.valid_from desc limit 1)`

/** The unit of a joined alias of `unitsOn`; one that has ended keeps the name that it had. */
export const unitOrEver = (alias: string, column: string, day: Day): RawBuilder<UnitReference> =>
  sql<UnitReference>`coalesce(${unitReference(alias)}, ${unitEver(column, day)})`
