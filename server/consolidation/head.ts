import { sql } from 'kysely'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** Consolidations with who opened them and how many files they have. */
export const selectHeads = (db: Db) =>
  db
    .selectFrom('consolidation as c')
    .leftJoin('person_detail as p', 'p.id', 'c.created_by')
    .select(['c.id', 'c.year', 'c.month', 'c.state', 'c.created_on as createdOn'])
    .select(['c.ended_on', 'c.outcome', 'c.version'])
    .select(personReference('c.created_by', 'p.full_name', null).as('createdBy'))
    .select(
      sql<number>`(select count(*)::int from consolidation_file f where f.consolidation_id = c.id)`.as(
        'files',
      ),
    )
