import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ProjectBalance } from '#domain/project/balance.ts'
import type { ProjectStanding } from '#domain/project/project.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { programmeOrNone } from '#server/programme/programme-reference.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

interface Stands {
  planned: number
  earned: number
  total: number
  reached: number
  of: number
  slip: number | null
  isFinished: boolean
}
interface Paid {
  allotted: number
  disbursed: number
}

/** The projects of units within reach, each with where it stands (`s`) and its money (`b`). */
export function projectsSeen(db: Db | Tx, actor: Actor, today: CalendarDate) {
  return db
    .selectFrom('capital_project as c')
    .innerJoin(standsOn(today).as('s'), (join) => join.onRef('s.project_id', '=', 'c.id'))
    .innerJoinLateral(paidOf().as('b'), (join) => join.onTrue())
    .where(isVisibleTo(actor, 'c.owner_unit_id'))
}

/**
 * The same as `scheduleOf` of the domain, of every project in one pass: `passed_on` is the first day of the plan that has
 * more than was earned, `reached_to` the last that has no more.
 */
const standsOn = (today: CalendarDate): RawBuilder<Stands & { project_id: string }> => sql`(
  select project.id as project_id, coalesce(sum(m.weight), 0)::int as total, count(m.weight)::int as of,
    count(m.reached_on)::int as reached, coalesce(max(m.earned), 0)::int as earned,
    coalesce(sum(m.weight) filter (where m.planned_on <= ${today}), 0)::int as planned,
    count(m.weight) > 0 and count(m.weight) = count(m.reached_on) as "isFinished",
    case when count(m.weight) = 0 then null
      when count(m.weight) = count(m.reached_on) then max(m.reached_on) - max(m.planned_on)
      when min(m.planned_on) filter (where m.by_then > m.earned) < ${today}
        then ${today}::date - min(m.planned_on) filter (where m.by_then > m.earned)
      else least(0, ${today}::date - max(m.planned_on) filter (where m.by_then <= m.earned)) end as slip
  from capital_project project
  left join (
    select x.project_id, x.planned_on, x.reached_on, x.weight,
      sum(x.weight) over (partition by x.project_id order by x.planned_on) as by_then,
      coalesce(sum(x.weight) filter (where x.reached_on is not null) over (partition by x.project_id), 0) as earned
    from project_milestone x where x.removed_on is null) m on m.project_id = project.id
  group by project.id)`

const paidOf = (): RawBuilder<Paid> => sql`(
  select coalesce(sum(p.amount) filter (where p.kind = 'allotted'), 0)::bigint as allotted,
    coalesce(sum(p.amount) filter (where p.kind = 'disbursed'), 0)::bigint as disbursed
  from project_money p where p.project_id = c.id and p.withdrawn_on is null)`

/** The same as `standingOf` of the domain. */
export const standingColumn = sql<ProjectStanding>`case when c.stopped_on is not null then 'stopped'
  when s.of = 0 then 'no_milestones' when s."isFinished" then 'finished' when s.slip <= 0 then 'on_plan'
  when s.slip <= 30 then 'late_30' when s.slip <= 90 then 'late_90' else 'late_more' end`

/**
 * Days behind of what is under way, by which a list is ordered: what is finished or stopped comes after everything that can
 * still be mended, and among these what has no plan last.
 */
export const orderColumn = sql<number>`case when c.stopped_on is not null or s."isFinished" then -1000000
  else coalesce(s.slip, -100000) end`

type Seen = ReturnType<typeof projectsSeen>
type Tables = Seen extends SelectQueryBuilder<infer DB, infer _T, infer _O> ? DB : never
type Joined = Seen extends SelectQueryBuilder<infer _DB, infer T, infer _O> ? T : never

/** Adds what a list shows of each. */
export const withStanding = (seen: Seen, today: CalendarDate) =>
  (seen as SelectQueryBuilder<Tables, Joined, object>)
    .leftJoin('programme as p', 'p.id', 'c.programme_id')
    .select(['c.id', 'c.name', 'c.starts_on as startsOn', 'c.ends_on as endsOn', 'c.version'])
    .select(['c.owner_unit_id as ownerUnitId', 's.slip as slipDays'])
    .select([
      unitEver('c.owner_unit_id', today).as('owner'),
      programmeOrNone('p').as('programme'),
      standingColumn.as('standing'),
      orderColumn.as('place'),
      sql<{ reached: number; of: number }>`jsonb_build_object('reached', s.reached, 'of', s.of)`.as(
        'milestones',
      ),
      sql<{
        planned: number
        earned: number
        total: number
      }>`jsonb_build_object('planned', s.planned, 'earned', s.earned,
        'total', s.total)`.as('weights'),
      sql<ProjectBalance>`jsonb_build_object('investment', c.investment, 'allotted', b.allotted,
        'disbursed', b.disbursed)`.as('balance'),
    ])
export type ProjectRow = Awaited<ReturnType<ReturnType<typeof withStanding>['execute']>>[number]
