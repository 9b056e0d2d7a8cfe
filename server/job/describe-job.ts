import type { Job } from '#domain/job/contract.ts'
import { jobKinds } from '#domain/job/job.ts'
import { cancelDecision } from '#domain/job/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { SeenJob } from './jobs-seen.ts'

/** A job as its reader sees it. Nothing for one of a kind that this program does not have any more. */
export function describeJob(row: SeenJob, actor: Actor): Job | undefined {
  const kind = jobKinds.find((known) => known === row.kind)
  if (!kind) return undefined
  const isCancelling = row.cancel_requested_at !== null && row.finished_at === null
  return {
    id: row.id,
    kind,
    state: row.state,
    progress: { done: row.done, of: row.of, phase: row.phase },
    askedBy: row.askedBy,
    askedAt: row.asked_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    attempts: row.attempts,
    isCancelling,
    result: row.result,
    problem: row.problem as Job['problem'],
    version: row.version,
    can: { cancel: cancelDecision(actor, { state: row.state, askedBy: row.asked_by, isCancelling }) },
  }
}
