import { sql } from 'kysely'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { readProject } from '#domain/project/contract.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

const longestHistory = 100

type Act = ResponseOf<typeof readProject>['history'][number]
interface ActRow extends Omit<Act, 'at'> {
  readonly at: Date
}

/** What was done to a project and to what belongs to it, act by act, the latest first, with the reason where one was given. */
export async function readHistory(db: Db, projectId: string): Promise<Act[]> {
  const { rows } = await sql<ActRow>`
    select act.act_id as "actId", act.at, act.verb, act.reason, ${personReference('act.actor_id', 'd.full_name', null)} as by
    from (
      select e.act_id, min(e.at) as at, min(e.verb) as verb, (array_agg(e.actor_id))[1] as actor_id,
        max(coalesce(e.after ->> 'withdrawn_reason', e.after ->> 'stopped_reason', e.after ->> 'over_reason',
          case when e.verb in ('lay-milestones', 'withdraw-milestone') then e.after ->> 'moved_reason' end)) as reason,
        max(e.seq) as seq
      from event e where e.noun_id = any(array(
        select ${projectId}::uuid
        union all select id from project_milestone where project_id = ${projectId}
        union all select id from project_money where project_id = ${projectId}
        union all select id from project_picture where project_id = ${projectId}
        union all select id from difficulty_project where project_id = ${projectId}))
      group by e.act_id order by max(e.seq) desc limit ${longestHistory}) act
    left join person_detail d on d.id = act.actor_id
    order by act.seq desc`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
