import { type RawBuilder, sql } from 'kysely'
import type { Publication } from '#domain/publication/contract.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** Publications as the contract shows them, the latest first. */
export const loadPublications = (db: Db | Tx, where: RawBuilder<boolean>): Promise<Publication[]> =>
  db
    .selectFrom('publication as p')
    .leftJoin('publication as later', 'later.supersedes_id', 'p.id')
    .leftJoin('person_detail as d', 'd.id', 'p.published_by')
    .select(['p.id', 'p.year', 'p.through', 'p.note', 'p.published_on as publishedOn'])
    .select('later.id as supersededById')
    .select(personReference('p.published_by', 'd.full_name', null).as('publishedBy'))
    .where(where)
    .orderBy('p.published_on', 'desc')
    .orderBy('p.id', 'desc')
    .execute()

/** The publication of a review that nothing supersedes yet. */
export const holdsFor = (year: number, through: number): RawBuilder<boolean> =>
  sql<boolean>`p.year = ${year} and p.through = ${through} and later.id is null`
