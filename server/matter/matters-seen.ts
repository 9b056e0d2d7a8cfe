import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { MatterState } from '#domain/matter/matter.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** The matters that the actor sees, each with the opinion owed for it: submitted by or addressed to a unit within reach. */
export const mattersSeen = (db: Db | Tx, actor: Actor) =>
  db
    .selectFrom('matter as m')
    .innerJoin('obligation as o', 'o.id', 'm.id')
    .where(
      sql<boolean>`(${isVisibleTo(actor, 'm.submitted_by_unit_id')} or ${isVisibleTo(actor, 'm.addressed_to_unit_id')})`,
    )

export const stateColumn = sql<MatterState>`coalesce(m.decision::text, 'waiting')`

/** Adds what a list shows of each. */
export const withParties = (seen: ReturnType<typeof mattersSeen>, today: CalendarDate) =>
  seen
    .innerJoin('unit as addressee', 'addressee.id', 'm.addressed_to_unit_id')
    .select(['m.id', 'o.number', 'o.year', 'm.title', 'm.version', 'addressee.kind as level'])
    .select(['m.submitted_on as submittedOn', 'm.first_submitted_on as firstSubmittedOn'])
    .select(['m.decided_on as decidedOn', 'o.due_on as dueOn'])
    .select(['m.submitted_by_unit_id as submittedByUnitId', 'm.addressed_to_unit_id as addressedToUnitId'])
    .select(stateColumn.as('state'))
    .select(unitEver('m.submitted_by_unit_id', today).as('submittedBy'))
    .select(unitEver('m.addressed_to_unit_id', today).as('addressedTo'))
    .select(
      sql<string | null>`(select later.id from matter later where later.resubmits_id = m.id)`.as('takenUpBy'),
    )
export type MatterRow = Awaited<ReturnType<ReturnType<typeof withParties>['execute']>>[number]
