import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { Appraisal } from '#domain/appraisal/contract.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { type appraisalsSeen, awaitedOpinion } from './appraisals-seen.ts'

/** In whose hands it is: of the unit whose opinion is awaited first, otherwise of the unit of the stage. */
export const holderColumn = sql<string | null>`case when a.state = 'opinions'
  then coalesce(${awaitedOpinion('owed_by_unit_id')}, g.unit_id) else g.unit_id end`

/** Adds what a list shows of each draft. */
export const withHolder = (seen: ReturnType<typeof appraisalsSeen>, today: CalendarDate) =>
  seen
    .select(['a.id', 'a.number', 'a.year', 'a.document_id as documentId', 'd.title', 'd.symbol', 'a.state'])
    .select(['a.opened_on as openedOn', 'a.ended_on as endedOn', 'a.quality', 'a.version'])
    .select(['g.from_on as heldSince', 'g.due_on as stageDueOn'])
    .select(sql<{ id: string; name: string }>`jsonb_build_object('id', t.id, 'name', t.name)`.as('type'))
    .select(unitEver('a.drafted_by_unit_id', today).as('draftedBy'))
    .select(unitEver('a.appraiser_unit_id', today).as('appraiser'))
    .select(unitEver('a.decider_unit_id', today).as('decider'))
    .select(
      sql<
        Appraisal['holder']
      >`(select jsonb_build_object('id', v.unit_id, 'name', v.name, 'shortName', v.short_name)
        from unit_version v where v.unit_id = ${holderColumn} and v.valid_from <= ${today}
        order by v.valid_from desc limit 1)`.as('holder'),
    )
    .select(
      sql<CalendarDate | null>`case when a.state = 'opinions' then ${awaitedOpinion('due_on')} end`.as(
        'opinionDueOn',
      ),
    )
    .select(
      sql<number>`(select count(*)::integer from appraisal_step s where s.appraisal_id = a.id and s.outcome = 'returned')`.as(
        'returns',
      ),
    )
export type AppraisalRow = Awaited<ReturnType<ReturnType<typeof withHolder>['execute']>>[number]

/** A draft as lists show it, its days counted by the working calendar. */
export function describeAppraisal(
  { stageDueOn, opinionDueOn, ...row }: AppraisalRow,
  today: CalendarDate,
  calendar: WorkingCalendar,
): Appraisal {
  const dueOn = opinionDueOn ?? stageDueOn
  return {
    ...row,
    dueOn,
    heldDays: row.heldSince ? workingDaysBetween(row.heldSince, today, calendar) : 0,
    lateDays: dueOn ? workingDaysBetween(dueOn, today, calendar) : 0,
  }
}
