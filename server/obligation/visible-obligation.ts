import { type RawBuilder, sql } from 'kysely'
import { type Actor, visibleUnits } from '#domain/session/actor.ts'

/**
 * Whether the obligation under the alias `o` may be read: it concerns a unit in reach or the reader in person, a
 * part of it is theirs, or the whole of which it is a part is.
 */
export function visibleObligation(actor: Actor): RawBuilder<boolean> {
  const units = visibleUnits(actor)
  if (units === 'all') return sql<boolean>`true`
  return sql<boolean>`(${concerns('o', units, actor.personId)} or ${hasPartOf(units, actor.personId)} or exists (
    select from obligation whole where whole.id = o.parent_id and ${concerns('whole', units, actor.personId)}))`
}

/** The same for tasks alone, which are nobody's part; every arm of it can use an index. */
export function visibleTask(actor: Actor): RawBuilder<boolean> {
  const units = visibleUnits(actor)
  if (units === 'all') return sql<boolean>`true`
  return sql<boolean>`(${concerns('o', units, actor.personId)} or ${hasPartOf(units, actor.personId)})`
}

function concerns(alias: string, units: string[], personId: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<boolean>`(${column('owed_by_unit_id')} = any(${units}::uuid[]) or ${column('owed_to_unit_id')} = any(${units}::uuid[])
    or ${column('owed_by_person_id')} = ${personId} or ${column('owed_to_person_id')} = ${personId})`
}

const hasPartOf = (units: string[], personId: string): RawBuilder<boolean> =>
  sql<boolean>`o.id = any(array(select part.parent_id from obligation part where part.kind = 'contribution'
    and (part.owed_by_unit_id = any(${units}::uuid[]) or part.owed_by_person_id = ${personId})))`
