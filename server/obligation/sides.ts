import { type RawBuilder, sql } from 'kysely'
import type { Actor, Role } from '#domain/session/actor.ts'
import type { Db } from '#server/kernel/database.ts'
import { isOpen } from './filter-obligations.ts'

/** The conditions, over the alias `o`, by which an obligation stands on one side or the other of a person. */
export interface Sides {
  readonly owed: RawBuilder<boolean>
  readonly toDecide: RawBuilder<boolean>
  readonly awaited: RawBuilder<boolean>
}

const heads: readonly Role[] = ['leader', 'office', 'unit_head']

const unitsAs = (actor: Actor, roles: readonly Role[]): string[] =>
  actor.positions.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId)

/** What the actor owes, open or done: what was handed to them, and for their unit what was handed to nobody. */
export function owedBy(actor: Actor): RawBuilder<boolean> {
  const acting = unitsAs(actor, [...heads, 'unit_clerk'])
  return sql<boolean>`(o.owed_by_person_id = ${actor.personId}
    or o.owed_by_unit_id = any(${acting}::uuid[]) and o.owed_by_person_id is null)`
}

/** I decide on what others have claimed towards me or ask of me; I wait for what others owe me, for what I handed on, for the word on my claims. */
export async function readSides(db: Db, actor: Actor): Promise<Sides> {
  const own = actor.positions.map(({ unitId }) => unitId)
  const heading = unitsAs(actor, heads)
  const giving = [...heading, ...(await readStandingUnits(db, actor))]
  const owing = owedBy(actor)
  const asks = sql<boolean>`(exists (select from extension e where e.obligation_id = o.id and e.decision is null)
    or exists (select from contest c where c.obligation_id = o.id and c.decision is null))`
  const toMe = sql<boolean>`o.owed_to_unit_id = any(${giving}::uuid[]) and (o.owed_by_unit_id <> all(${own}::uuid[])
    or o.owed_by_unit_id = o.owed_to_unit_id and o.owed_by_person_id <> ${actor.personId})`
  const handedOn = sql<boolean>`o.owed_by_unit_id = any(${heading}::uuid[]) and o.owed_by_person_id <> ${actor.personId}`
  return {
    owed: sql<boolean>`${isOpen} and o.claimed_on is null and ${owing}`,
    toDecide: sql<boolean>`${isOpen} and ${toMe} and (o.claimed_on is not null or ${asks})`,
    awaited: sql<boolean>`${isOpen}
      and (o.claimed_on is null and (${toMe} and not ${asks} or ${handedOn}) or o.claimed_on is not null and ${owing})`,
  }
}

/** The office decides in the name of the standing committee too. */
async function readStandingUnits(db: Db, actor: Actor): Promise<string[]> {
  const offices = actor.positions.filter(({ role }) => role === 'office')
  if (offices.length === 0) return []
  const units = await db.selectFrom('unit').select('id').where('kind', '=', 'standing').execute()
  return units
    .map(({ id }) => id)
    .filter((id) => offices.some(({ reaches }) => reaches === 'all' || reaches.has(id)))
}
