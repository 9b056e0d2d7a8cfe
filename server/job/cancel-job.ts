import { sql } from 'kysely'
import type { cancelJob as route } from '#domain/job/contract.ts'
import { canCancel, mayBeCancelled } from '#domain/job/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { dequeue } from '#server/kernel/jobs/enqueue.ts'
import { found, insist, permit } from '#server/kernel/problem.ts'
import { describeJob } from './describe-job.ts'
import { jobsSeen } from './jobs-seen.ts'

/** What waits is cancelled here and now; what runs is asked to stop, and whoever runs it writes that it has. */
export const cancelJob: Command<typeof route> = async ({ params }, { tx, actor, now }) => {
  const seen = jobsSeen(tx, actor).where('j.id', '=', params.id)
  const row = found(await seen.forUpdate('j').executeTakeFirst())
  const job = found(describeJob(row, actor))
  const facts = { state: job.state, askedBy: row.asked_by, isCancelling: job.isCancelling }
  permit(canCancel(actor, facts))
  insist(mayBeCancelled(facts))
  if (job.state === 'queued') await dequeue(tx, job.id)
  await tx
    .updateTable('job')
    .set({ cancel_requested_by: actor.personId, cancel_requested_at: now, version: sql`version + 1` })
    .$if(job.state === 'queued', (update) => update.set({ state: 'cancelled', finished_at: now }))
    .where('id', '=', job.id)
    .execute()
  return found(describeJob(await seen.executeTakeFirstOrThrow(), actor))
}
