import { type Expression, type RawBuilder, sql } from 'kysely'
import { type Actor, visibleUnits } from '#domain/session/actor.ts'

/**
 * Whether the obligation under the alias `o` may be read: it concerns a unit in reach or the reader in person, a
 * part of it is theirs, or the whole of which it is a part is.
 */
export function visibleObligation(actor: Actor): RawBuilder<boolean> {
  const units = visibleUnits(actor)
  if (units === 'all') return sql<boolean>`true`
  return within(actor, units, (reached) => {
    const ofWhole = concerns('whole', reached, actor.personId)
    return sql<boolean>`(${concerns('o', reached, actor.personId)} or ${hasPartOf(reached, actor.personId)} or exists (
      select from obligation whole where whole.id = o.parent_id and ${ofWhole}))`
  })
}

/**
 * The same for rows found by their ids: whether there is a part of the reader's is asked of each row, in place of listing
 * the reader's parts, so that its plan does not depend on who asks and can be kept.
 */
export function visibleById(actor: Actor): RawBuilder<boolean> {
  return visibleUnits(actor) === 'all' ? sql<boolean>`true` : visibleToReader(readerOf(actor))
}

/** Who reads, in values: the units in reach, the reader's own among them, the person. */
export interface Reader {
  readonly units: string[]
  readonly own: string[]
  readonly personId: string
}

/** For whoever does not see all. */
export function readerOf(actor: Actor): Reader {
  const units = visibleUnits(actor)
  const reached = units === 'all' ? [] : units
  return { units: reached, own: ownOf(actor, reached), personId: actor.personId }
}

/** `visibleById` where the reader's values, or the places for them in a statement, are given. */
export function visibleToReader({ units, own, personId }: AsGiven<Reader>): RawBuilder<boolean> {
  const seenFrom = (reached: Given<string[]>) => {
    const ofWhole = concerns('whole', reached, personId)
    return sql<boolean>`(${concerns('o', reached, personId)} or exists (
      select from obligation part where part.parent_id = o.id and part.kind = 'contribution'
        and (part.owed_by_unit_id = any(${reached}::uuid[]) or part.owed_by_person_id = ${personId})) or exists (
      select from obligation whole where whole.id = o.parent_id and ${ofWhole}))`
  }
  return unlessLimited(seenFrom(units), seenFrom(own))
}

type Given<T> = T | Expression<T>
type AsGiven<T> = { readonly [Name in keyof T]: Given<T[Name]> }

/** The same for tasks alone, which are nobody's part; every arm of it can use an index. */
export function visibleTask(actor: Actor): RawBuilder<boolean> {
  const units = visibleUnits(actor)
  if (units === 'all') return sql<boolean>`true`
  return within(
    actor,
    units,
    (reached) =>
      sql<boolean>`(${concerns('o', reached, actor.personId)} or ${hasPartOf(reached, actor.personId)})`,
  )
}

/** What is limited is seen from the units themselves that it concerns, not from those above them. */
function within(
  actor: Actor,
  units: string[],
  seenFrom: (units: string[]) => RawBuilder<boolean>,
): RawBuilder<boolean> {
  return unlessLimited(seenFrom(units), seenFrom(ownOf(actor, units)))
}

const unlessLimited = (isInReach: RawBuilder<boolean>, isOwn: RawBuilder<boolean>) =>
  sql<boolean>`(${isInReach} and (o.confidentiality = 'ordinary' or ${isOwn}))`

const ownOf = (actor: Actor, units: string[]): string[] =>
  actor.positions.map(({ unitId }) => unitId).filter((id) => units.includes(id))

function concerns(alias: string, units: Given<string[]>, personId: Given<string>): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<boolean>`(${column('owed_by_unit_id')} = any(${units}::uuid[]) or ${column('owed_to_unit_id')} = any(${units}::uuid[])
    or ${column('owed_by_person_id')} = ${personId} or ${column('owed_to_person_id')} = ${personId})`
}

const hasPartOf = (units: string[], personId: string): RawBuilder<boolean> =>
  sql<boolean>`o.id = any(array(select part.parent_id from obligation part where part.kind = 'contribution'
    and (part.owed_by_unit_id = any(${units}::uuid[]) or part.owed_by_person_id = ${personId})))`
