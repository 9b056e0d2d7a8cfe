import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { HeldField } from '#domain/charge/in-charge.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** Who is in charge of the field of one column in the unit of another; null where the column holds no field. */
export const heldField = (
  fieldColumn: string,
  unitColumn: string,
  today: CalendarDate,
): RawBuilder<HeldField | null> => sql<HeldField | null>`(
  select jsonb_build_object('workField', jsonb_build_object('id', f.id, 'name', f.name), 'kind', u.kind,
    'unit', ${unitEver('u.id', today)},
    'charged', case when c.id is not null then jsonb_build_object(
      'personId', c.person_id, 'isPersonHere', ${isHere('c.person_id', today)},
      'deputyId', c.deputy_id, 'isDeputyHere', ${isHere('c.deputy_id', today)},
      'coverUnitId', c.cover_unit_id, 'isCoverThere', exists(select from unit_version v where v.unit_id = c.cover_unit_id
        and v.valid_from <= ${today} and (v.valid_to is null or v.valid_to > ${today})),
      'person', ${personReference('c.person_id', 'pd.full_name', null)},
      'deputy', ${personReference('c.deputy_id', 'dd.full_name', null)},
      'cover', ${unitEver('c.cover_unit_id', today)}) end)
  from work_field f join unit u on u.id = ${sql.ref(unitColumn)}
  left join charge c on c.work_field_id = f.id and c.unit_id = u.id and c.ends_on is null
  left join person_detail pd on pd.id = c.person_id left join person_detail dd on dd.id = c.deputy_id
  where f.id = ${sql.ref(fieldColumn)})`

/** Whether someone still holds a post in the unit of the alias `u`. */
const isHere = (column: string, today: CalendarDate) => sql`exists(select from position p
  where p.person_id = ${sql.ref(column)} and p.unit_id = u.id and p.valid_from <= ${today}
    and (p.valid_to is null or p.valid_to > ${today}))`
