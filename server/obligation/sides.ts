import { type RawBuilder, sql } from 'kysely'
import type { Actor, Role } from '#domain/session/actor.ts'
import type { Db } from '#server/kernel/database.ts'

/**
 * Open obligations of some units or people that meet a condition, over the alias `o`: for each of them one walk along the
 * index of that column, by date, which need not go on when enough are found.
 */
export interface Walk {
  readonly along: 'owed_by_unit_id' | 'owed_by_person_id' | 'owed_to_unit_id' | 'id'
  readonly of: RawBuilder<string[]>
  readonly where: RawBuilder<boolean>
}

/** The walks on which stands what is on one side or the other of a person. */
export interface Sides {
  readonly owed: readonly Walk[]
  readonly toDecide: readonly Walk[]
  readonly awaited: readonly Walk[]
}

const heads: readonly Role[] = ['leader', 'office', 'unit_head']

const actingRoles: readonly Role[] = [...heads, 'unit_clerk']

const unitsAs = (actor: Actor, roles: readonly Role[]): string[] =>
  actor.positions.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId)

/** What the actor owes, open or done: what was handed to them, and for their unit what was handed to nobody. */
export function owedBy(actor: Actor): RawBuilder<boolean> {
  const acting = unitsAs(actor, actingRoles)
  return sql<boolean>`(o.owed_by_person_id = ${actor.personId}
    or o.owed_by_unit_id = any(${acting}::uuid[]) and o.owed_by_person_id is null)`
}

/** I decide on what others have claimed towards me or ask of me; I wait for what others owe me, for what I handed on, for the word on my claims. */
export async function readSides(db: Db, actor: Actor): Promise<Sides> {
  const own = actor.positions.map(({ unitId }) => unitId)
  const heading = unitsAs(actor, heads)
  const giving = idsOf([...heading, ...(await readStandingUnits(db, actor))])
  const toMe = sql<boolean>`(o.owed_by_unit_id <> all(${own}::uuid[])
    or o.owed_by_unit_id = o.owed_to_unit_id and o.owed_by_person_id <> ${actor.personId})`
  const given = (where: RawBuilder<boolean>): Walk => ({
    along: 'owed_to_unit_id',
    of: giving,
    where: sql`${toMe} and ${where}`,
  })
  const owing = (where: RawBuilder<boolean>): Walk[] => [
    { along: 'owed_by_person_id', of: idsOf([actor.personId]), where },
    {
      along: 'owed_by_unit_id',
      of: idsOf(unitsAs(actor, actingRoles)),
      where: sql`o.owed_by_person_id is null and ${where}`,
    },
  ]
  const asked: Walk = {
    along: 'id',
    of: sql`array(select obligation_id from extension where decision is null
      union all select obligation_id from contest where decision is null)`,
    where: sql`o.owed_to_unit_id = any(${giving}) and ${toMe}`,
  }
  const handedOn: Walk = {
    along: 'owed_by_unit_id',
    of: idsOf(heading),
    where: sql`${isUnclaimed} and o.owed_by_person_id <> ${actor.personId}`,
  }
  return {
    owed: owing(isUnclaimed),
    toDecide: [given(isClaimed), asked],
    awaited: [given(sql`${isUnclaimed} and not ${asks}`), handedOn, ...owing(isClaimed)],
  }
}

const idsOf = (ids: readonly string[]): RawBuilder<string[]> => sql`${ids}::uuid[]`

const isClaimed = sql<boolean>`o.claimed_on is not null`
const isUnclaimed = sql<boolean>`o.claimed_on is null`

const asks = sql<boolean>`(exists (select from extension e where e.obligation_id = o.id and e.decision is null)
  or exists (select from contest c where c.obligation_id = o.id and c.decision is null))`

/** The office decides in the name of the standing committee too. */
async function readStandingUnits(db: Db, actor: Actor): Promise<string[]> {
  const offices = actor.positions.filter(({ role }) => role === 'office')
  if (offices.length === 0) return []
  const units = await db.selectFrom('unit').select('id').where('kind', '=', 'standing').execute()
  return units
    .map(({ id }) => id)
    .filter((id) => offices.some(({ reaches }) => reaches === 'all' || reaches.has(id)))
}
