import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { CommunicationSession } from '#domain/communication/session-contract.ts'
import { canPlanFor, mayBecomeTask } from '#domain/communication/policy.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'
import { programmeReference } from '#server/programme/programme-reference.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** The working sessions that the actor sees: held by a unit within reach, or with one. */
export const sessionsSeen = (db: Db | Tx, actor: Actor) =>
  db.selectFrom('communication_session as m').where(
    sql<boolean>`(${isVisibleTo(actor, 'm.unit_id')} or exists (select from communication_session_unit s
        where s.session_id = m.id and ${isVisibleTo(actor, 's.unit_id')}))`,
  )

type Agreed = Omit<CommunicationSession['agreements'][number], 'can'> & { taskId: string | null }

/** Adds what pages show of each; a task is named to those who may see it. */
export const withAgreements = (seen: ReturnType<typeof sessionsSeen>, actor: Actor, today: CalendarDate) =>
  seen
    .innerJoin('programme as p', 'p.id', 'm.programme_id')
    .select(['m.id', 'm.held_on as heldOn', 'm.subject', 'm.version', 'm.unit_id as unitId'])
    .select([
      programmeReference('p').as('programme'),
      unitEver('m.unit_id', today).as('unit'),
      sql<UnitReference[]>`coalesce((select jsonb_agg(${unitEver('s.unit_id', today)} order by s.id)
        from communication_session_unit s where s.session_id = m.id), '[]')`.as('units'),
      sql<
        Agreed[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'ordinal', a.ordinal, 'text', a.text,
        'version', a.version, 'taskId', a.task_id,
        'items', (select count(*) from communication_item c where c.agreement_id = a.id),
        'task', (select jsonb_build_object('id', o.id, 'title', o.title, 'dueOn', o.due_on)
          from obligation o where o.id = a.task_id and ${visibleObligation(actor)}))
        order by a.ordinal) from communication_agreement a where a.session_id = m.id), '[]')`.as(
        'agreements',
      ),
    ])
type SessionRow = Awaited<ReturnType<ReturnType<typeof withAgreements>['execute']>>[number]

export function describeSession(
  { unitId, agreements, ...row }: SessionRow,
  actor: Actor,
): CommunicationSession {
  const agree = canPlanFor(actor, unitId)
  return {
    ...row,
    agreements: agreements.map(({ taskId, ...agreement }) => ({
      ...agreement,
      can: { assign: firstRefusal<string>(agree, mayBecomeTask({ taskId })) },
    })),
    can: { agree },
  }
}
