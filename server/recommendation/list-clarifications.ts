import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** What the raiser added when asked, the first first. */
export const listClarifications = (db: Db, recommendationId: string) =>
  db
    .selectFrom('clarification as c')
    .leftJoin('person_detail as d', 'd.id', 'c.given_by')
    .select(['c.id', 'c.text', 'c.given_on as givenOn'])
    .select(personReference('c.given_by', 'd.full_name', null).as('givenBy'))
    .where('c.recommendation_id', '=', recommendationId)
    .orderBy('c.given_on')
    .orderBy('c.id')
    .execute()
