import { sql } from 'kysely'
import type { readOnlookers as route } from '#domain/target/onlooker-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { onlookersOf } from '#server/live/onlookers.ts'
import { personReference } from '#server/person/person-reference.ts'
import { seeUnit } from './see-unit.ts'

/** Who else has a grid open. Whoever asks is seen by the others, and all of them are people who may see the unit. */
export const readOnlookers: Query<typeof route> = async ({ query }, { db, actor }) => {
  const { unitId, year, month } = query
  seeUnit(actor, unitId)
  const place = `grid ${unitId} ${year} ${month ?? ''}`
  const ids = onlookersOf(db).see(place, actor.personId, performance.now())
  if (ids.length === 0) return { others: [] }
  const rows = await db
    .selectFrom('person as p')
    .leftJoin('person_detail as d', 'd.id', 'p.id')
    .select(personReference('p.id', 'd.full_name', null).as('person'))
    .where(sql<boolean>`p.id = any(${ids}::uuid[])`)
    .orderBy('d.full_name')
    .execute()
  return { others: rows.map(({ person }) => person) }
}
