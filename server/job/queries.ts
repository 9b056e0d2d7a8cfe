import type { getJob as getJobRoute, listJobs as listJobsRoute } from '#domain/job/contract.ts'
import { seesEveryJob } from '#domain/job/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { describeJob } from './describe-job.ts'
import { jobsSeen } from './jobs-seen.ts'

export const listJobs: Query<typeof listJobsRoute> = async ({ query }, { db, actor }) => {
  const { whose, kind, limit } = query
  const rows = await jobsSeen(db, actor)
    .$if(whose === 'mine', (jobs) => jobs.where('j.asked_by', '=', actor.personId))
    .$if(kind !== undefined, (jobs) => jobs.where('j.kind', '=', kind ?? ''))
    .orderBy('j.asked_at', 'desc')
    .orderBy('j.id', 'desc')
    .limit(limit)
    .execute()
  return { rows: rows.flatMap((row) => describeJob(row, actor) ?? []), seesAll: seesEveryJob(actor) }
}

export const getJob: Query<typeof getJobRoute> = async ({ params }, { db, actor }) => {
  const row = found(await jobsSeen(db, actor).where('j.id', '=', params.id).executeTakeFirst())
  return found(describeJob(row, actor))
}
