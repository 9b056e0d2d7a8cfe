import { hasEnded, mostAttempts } from '#domain/job/job.ts'
import { type JobPlace, type JobRow, changeJob } from './change-job.ts'

/**
 * Takes a job in hand as its next attempt. Nothing when there is nothing to do: it has ended, was cancelled while it
 * waited, or took the server down so often that it is given up.
 */
export async function beginJob(place: JobPlace, id: string): Promise<JobRow | undefined> {
  const job = await place.organization.db
    .selectFrom('job')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!job || hasEnded(job.state)) return undefined
  if (job.cancel_requested_at) {
    await changeJob(place, job, 'cancel-job', async ({ now }) => ({ state: 'cancelled', finished_at: now }))
    return undefined
  }
  const tried = job.attempts - job.handed_back
  if (tried >= mostAttempts) {
    const problem = { code: 'unexpected', reason: 'job_took_the_server_down', params: { attempts: tried } }
    await changeJob(place, job, 'fail-job', async ({ now }) => ({
      state: 'failed',
      problem: JSON.stringify(problem),
      finished_at: now,
    }))
    return undefined
  }
  return changeJob(place, job, 'begin-job', async ({ now }) => ({
    state: 'running',
    attempts: job.attempts + 1,
    started_at: job.started_at ?? now,
  }))
}
