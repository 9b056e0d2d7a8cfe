import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { Briefing } from '#domain/meeting/briefing.ts'
import { describeAppraisal, withHolder } from '#server/appraisal/appraisal-rows.ts'
import { appraisalsSeen } from '#server/appraisal/appraisals-seen.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { mattersSeen, withParties } from '#server/matter/matters-seen.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'

interface Facts {
  readonly actor: Actor
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

const most = 200

/** The units that owe overdue tasks, those with most of them first: open, overdue, working days of the oldest. */
export async function listOverdueByUnit(
  db: Db | Tx,
  { actor, today, calendar }: Facts,
): Promise<Briefing['overdueByUnit']> {
  const rows = await db
    .selectFrom('obligation as o')
    .innerJoin(unitsOn(today).as('u'), 'u.id', 'o.owed_by_unit_id')
    .select(sql<UnitReference>`${unitReference('u')}`.as('unit'))
    .select((select) => [
      select.fn.countAll<number>().as('open'),
      select.fn.countAll<number>().filterWhere('o.due_on', '<', today).as('overdue'),
      select.fn.min('o.due_on').as('oldest'),
    ])
    .where('o.kind', '=', 'task')
    .where('o.claimed_on', 'is', null)
    .where('o.verified_on', 'is', null)
    .where('o.cancelled_on', 'is', null)
    .where(isVisibleTo(actor, 'o.owed_by_unit_id'))
    .groupBy(['u.id', 'u.name', 'u.short_name'])
    .having((having) => having.fn.countAll().filterWhere('o.due_on', '<', today), '>', 0)
    .orderBy('overdue', 'desc')
    .orderBy('u.id')
    .limit(most)
    .execute()
  return rows.map(({ unit, open, overdue, oldest }) => ({
    unit,
    open,
    overdue,
    oldestDays: oldest ? Math.max(1, workingDaysBetween(oldest, today, calendar)) : 0,
  }))
}

/** What lies on the desk of the host: submitted for direction, none given yet, the longest wait first. */
export async function listMattersOnDesk(
  db: Db | Tx,
  { actor, today, calendar }: Facts,
  hostUnitId: string,
): Promise<Briefing['matters']> {
  const rows = await withParties(mattersSeen(db, actor), today)
    .where('m.addressed_to_unit_id', '=', hostUnitId)
    .where('m.decision', 'is', null)
    .orderBy('m.submitted_on')
    .orderBy('m.id')
    .limit(most)
    .execute()
  return rows.map(({ id, number, year, title, submittedBy, submittedOn, firstSubmittedOn }) => ({
    id,
    number,
    year,
    title,
    submittedBy,
    submittedOn,
    waitingDays: workingDaysBetween(firstSubmittedOn, today, calendar),
  }))
}

/** The drafts that passed their appraisal and wait for the decision of the host, those that lie longest first. */
export async function listDraftsOnDesk(
  db: Db | Tx,
  { actor, today, calendar }: Facts,
  hostUnitId: string,
): Promise<Briefing['drafts']> {
  const rows = await withHolder(appraisalsSeen(db, actor), today)
    .where('a.state', '=', 'deciding')
    .where('a.decider_unit_id', '=', hostUnitId)
    .orderBy('g.from_on')
    .orderBy('a.id')
    .limit(most)
    .execute()
  return rows.map((row) => {
    const { id, number, year, title, type, draftedBy, heldDays, lateDays } = describeAppraisal(
      row,
      today,
      calendar,
    )
    const heldSince = row.heldSince ?? row.openedOn
    return { id, number, year, title, type: type.name, draftedBy, heldSince, heldDays, lateDays }
  })
}

type Passport = NonNullable<Briefing['targets'][number]['passport']>

/** Whose figure the last one of each target is, up to a month. */
export async function listPassports(
  db: Db | Tx,
  targets: readonly { targetId: string }[],
  through: number,
): Promise<ReadonlyMap<string, Passport>> {
  const ids = targets.map(({ targetId }) => targetId)
  const rows = await db
    .selectFrom('actual as a')
    .distinctOn('a.target_id')
    .select(['a.target_id', 'a.month', 'a.submitted_by', 'a.submitted_on', 'a.approved_by', 'a.approved_on'])
    .where(sql<boolean>`a.target_id = any(${ids}::uuid[])`)
    .where('a.month', '<=', through)
    .orderBy('a.target_id')
    .orderBy('a.month', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      row.target_id,
      {
        month: row.month,
        submittedBy: row.submitted_by,
        submittedOn: row.submitted_on,
        approvedBy: row.approved_by,
        approvedOn: row.approved_on,
      },
    ]),
  )
}
