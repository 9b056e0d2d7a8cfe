import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ProjectBalance } from '#domain/project/balance.ts'
import type { ProjectStanding } from '#domain/project/project.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { programmeOrNone } from '#server/programme/programme-reference.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** The projects of units within reach. */
export const projectsSeen = (db: Db | Tx, actor: Actor) =>
  db.selectFrom('capital_project as c').where(isVisibleTo(actor, 'c.owner_unit_id'))

/** Days behind on a day, as `scheduleOf` of the domain counts them; null without milestones. */
export const slipOn = (today: CalendarDate) => sql<number | null>`case when c.milestones = 0 then null
  when c.finished_slip is not null then c.finished_slip
  when c.passed_on < ${today} then ${today}::date - c.passed_on
  else least(0, ${today}::date - c.kept_to) end`

/** The same as `standingOf` of the domain. */
export const standingOn = (
  today: CalendarDate,
) => sql<ProjectStanding>`case when c.stopped_on is not null then 'stopped'
  when c.milestones = 0 then 'no_milestones' when c.finished_slip is not null then 'finished'
  when c.passed_on >= ${today} then 'on_plan' when c.passed_on >= ${today}::date - 30 then 'late_30'
  when c.passed_on >= ${today}::date - 90 then 'late_90' else 'late_more' end`

/**
 * Days behind of what is under way, by which a list is ordered: what is finished or stopped comes after everything that can
 * still be mended, and among these what has no plan last.
 */
export const placeOn = (today: CalendarDate) => sql<number>`case
  when c.stopped_on is not null or c.finished_slip is not null then -1000000
  else coalesce(${slipOn(today)}, -100000) end`

/** Adds what a list shows of each. */
export const withStanding = (seen: ReturnType<typeof projectsSeen>, today: CalendarDate) =>
  seen
    .leftJoin('programme as p', 'p.id', 'c.programme_id')
    .select(['c.id', 'c.name', 'c.starts_on as startsOn', 'c.ends_on as endsOn', 'c.version'])
    .select('c.owner_unit_id as ownerUnitId')
    .select([
      unitEver('c.owner_unit_id', today).as('owner'),
      programmeOrNone('p').as('programme'),
      standingOn(today).as('standing'),
      slipOn(today).as('slipDays'),
      placeOn(today).as('place'),
      sql<{ reached: number; of: number }>`jsonb_build_object('reached', c.milestones_reached,
        'of', c.milestones)`.as('milestones'),
      sql<{ planned: number; earned: number; total: number }>`jsonb_build_object('planned', (
          select coalesce(sum(m.weight), 0) from project_milestone m
          where m.project_id = c.id and m.removed_on is null and m.planned_on <= ${today}),
        'earned', c.weight_earned, 'total', c.weight_total)`.as('weights'),
      sql<ProjectBalance>`jsonb_build_object('investment', c.investment, 'allotted', c.allotted,
        'disbursed', c.disbursed)`.as('balance'),
    ])
export type ProjectRow = Awaited<ReturnType<ReturnType<typeof withStanding>['execute']>>[number]
