import { type RawBuilder, sql } from 'kysely'
import { type Actor, visibleUnits } from '#domain/session/actor.ts'
import { appraisalSeen } from '#server/appraisal/appraisals-seen.ts'
import { seesIntakes } from '#server/intake/queries.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'

/**
 * Whether the document under the alias `d` stands in a register within the actor's reach, was drafted there, is handled
 * there, went there or is appraised there. What is only cited is read by those who read everything.
 */
export function documentSeen(actor: Actor): RawBuilder<boolean> {
  const units = visibleUnits(actor)
  if (units === 'all') return seesIntakes(actor) ? sql<boolean>`true` : sql<boolean>`d.side is not null`
  return sql<boolean>`(d.side is not null and (d.kept_by_unit_id = any(${units}::uuid[])
    or d.drafted_by_unit_id = any(${units}::uuid[]) or d.handled_by_unit_id = any(${units}::uuid[])
    or d.handled_by_person_id = ${actor.personId} or d.registered_by = ${actor.personId}
    or (d.number is not null or d.side = 'incoming') and exists (select from document_recipient r
      where r.document_id = d.id and r.removed_on is null and r.unit_id = any(${units}::uuid[]))
    or exists (select from appraisal a where a.document_id = d.id and ${appraisalSeen(actor)})))`
}

/** The same for one document: whoever may read something that cites it may read it too. */
export const documentSeenById = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(${documentSeen(actor)} or exists (select from clause c join obligation o on o.clause_id = c.id
    where c.document_id = d.id and ${visibleObligation(actor)}))`

export const documentsSeen = (db: Db | Tx, actor: Actor) =>
  db.selectFrom('document as d').where(documentSeen(actor))

export const documentById = (db: Db | Tx, actor: Actor, id: string) =>
  db.selectFrom('document as d').where('d.id', '=', id).where(documentSeenById(actor))
