import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** The leaders whose post reaches a unit today, sorted by given name: those whose word the office may record. */
export async function leadersOver(
  db: Db | Tx,
  unitId: string,
  today: CalendarDate,
): Promise<PersonReference[]> {
  const rows = await db
    .selectFrom('position as p')
    .leftJoin('person_detail as d', 'd.id', 'p.person_id')
    .select(personReference('p.person_id', 'd.full_name', 'p.title').as('person'))
    .where('p.role', '=', 'leader')
    .where('p.valid_from', '<=', today)
    .where((where) => where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>', today)]))
    .where(
      sql<boolean>`p.jurisdiction = 'all' or (p.jurisdiction = 'unit' and p.unit_id = ${unitId})
        or (p.jurisdiction = 'subtree' and exists (select 1 from unit_closure c where c.ancestor_id = p.unit_id
          and c.descendant_id = ${unitId} and c.valid_from <= ${today} and coalesce(c.valid_to > ${today}, true)))`,
    )
    .orderBy(sql`d.given_name collate "vi-x-icu", d.full_name collate "vi-x-icu"`)
    .execute()
  return rows.map(({ person }) => person)
}
