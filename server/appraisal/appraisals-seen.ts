import { type RawBuilder, sql } from 'kysely'
import { type Actor, visibleUnits } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/**
 * Whether the draft under the alias `a` is the business of a unit within the actor's reach: it drafts, appraises, decides, or
 * was asked; or of the actor in person, as who opened it or as a deputy, then or now.
 */
export function appraisalSeen(actor: Actor): RawBuilder<boolean> {
  const units = visibleUnits(actor)
  if (units === 'all') return sql<boolean>`true`
  return sql<boolean>`(a.drafted_by_unit_id = any(${units}::uuid[]) or a.appraiser_unit_id = any(${units}::uuid[])
    or a.decider_unit_id = any(${units}::uuid[]) or a.opened_by = ${actor.personId}
    or exists (select from appraisal_step s join obligation o on o.id = s.id
      where s.appraisal_id = a.id and o.owed_by_unit_id = any(${units}::uuid[]))
    or exists (select from delegation g where g.to_person_id = ${actor.personId}
      and g.unit_id in (a.appraiser_unit_id, a.decider_unit_id)))`
}

export const appraisalsSeen = (db: Db | Tx, actor: Actor) =>
  db
    .selectFrom('appraisal as a')
    .innerJoin('document as d', 'd.id', 'a.document_id')
    .innerJoin('appraisal_type as t', 't.id', 'a.type_id')
    .leftJoin('appraisal_stage as g', (join) =>
      join.onRef('g.appraisal_id', '=', 'a.id').on('g.to_on', 'is', null),
    )
    .where(appraisalSeen(actor))

/** The opinion that is waited for now: of those not given, the one due first. */
export const awaitedOpinion = (column: 'owed_by_unit_id' | 'due_on') =>
  sql`(select o.${sql.raw(column)} from appraisal_step s join obligation o on o.id = s.id
    where s.appraisal_id = a.id and s.kind = 'opinion' and s.outcome is null and o.cancelled_on is null
    order by o.due_on, o.id limit 1)`
