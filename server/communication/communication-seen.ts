import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { CommunicationItem } from '#domain/communication/contract.ts'
import { canPlanFor, isOpen } from '#domain/communication/policy.ts'
import type { Standing } from '#domain/communication/standing.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { programmeReference } from '#server/programme/programme-reference.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** The day by which an item has its place: that of the plan, else that on which it appeared. */
export const dayOfItem = sql<CalendarDate>`coalesce(c.planned_on, c.appeared_on)`

/** The items that the actor sees: of units within reach, and of programmes for which such a unit stands. */
export const communicationSeen = (db: Db | Tx, actor: Actor) =>
  db
    .selectFrom('communication_item as c')
    .innerJoin('programme as p', 'p.id', 'c.programme_id')
    .where(
      sql<boolean>`(${isVisibleTo(actor, 'c.unit_id')} or exists (select from programme_unit s
        where s.programme_id = c.programme_id and s.ends_on is null and ${isVisibleTo(actor, 's.unit_id')}))`,
    )

/** The same as `standingOf` of the domain, for counting and filtering. */
export const standingIn = (today: CalendarDate): RawBuilder<Standing> =>
  sql<Standing>`case when c.cancelled_on is not null then 'cancelled'
    when c.appeared_on is not null then case when c.planned_on is null then 'unplanned'
      when c.appeared_on <= c.planned_on then 'appeared' else 'appeared_late' end
    when c.planned_on < ${today} then 'missing' else 'ahead' end`

/** Adds what pages show of each. */
export const withItem = (seen: ReturnType<typeof communicationSeen>, today: CalendarDate) =>
  seen
    .leftJoin('communication_agreement as a', 'a.id', 'c.agreement_id')
    .leftJoin('communication_session as m', 'm.id', 'a.session_id')
    .select(['c.id', 'c.topic', 'c.channel', 'c.planned_on as plannedOn', 'c.appeared_on as appearedOn'])
    .select(['c.link', 'c.note', 'c.cancel_reason as cancelReason', 'c.version', 'c.unit_id as unitId'])
    .select([
      dayOfItem.as('day'),
      standingIn(today).as('standing'),
      programmeReference('p').as('programme'),
      unitEver('c.unit_id', today).as('unit'),
      sql<CommunicationItem['agreement']>`case when a.id is not null then
        jsonb_build_object('id', a.id, 'text', a.text, 'heldOn', m.held_on) end`.as('agreement'),
    ])
export type ItemRow = Awaited<ReturnType<ReturnType<typeof withItem>['execute']>>[number]

export function describeItem({ day: _day, unitId, ...row }: ItemRow, actor: Actor): CommunicationItem {
  const change = firstRefusal<string>(canPlanFor(actor, unitId), isOpen(row.standing))
  return { ...row, can: { change } }
}
