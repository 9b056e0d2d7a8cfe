import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOverAll } from '#domain/session/actor.ts'
import { type JobState, hasEnded } from './job.ts'

export type CancelRefusal = 'only_the_asker_or_the_office' | 'job_has_ended' | 'job_is_being_cancelled'

interface CancellableJob {
  readonly state: JobState
  readonly askedBy: string
  readonly isCancelling: boolean
}

/** Whether the actor sees the jobs of everybody: those who serve or oversee the whole body, and the administrator. */
export const seesEveryJob = (actor: Actor): boolean =>
  holdsRoleOverAll(actor, ['office', 'leader', 'inspector']) || holdsRole(actor, ['administrator'])

/** Cancelled by whoever asked for it, or by those who keep the house. */
export const canCancel = (actor: Actor, job: CancellableJob): Decision<CancelRefusal> =>
  actor.personId === job.askedBy || holdsRoleOverAll(actor, ['office']) || holdsRole(actor, ['administrator'])
    ? allowed
    : refused('only_the_asker_or_the_office')

/** What has ended cannot be cancelled, nor what is being cancelled once more. */
export function mayBeCancelled({ state, isCancelling }: CancellableJob): Decision<CancelRefusal> {
  if (hasEnded(state)) return refused('job_has_ended')
  return isCancelling ? refused('job_is_being_cancelled') : allowed
}

/** Both, as it rides with the job. */
export const cancelDecision = (actor: Actor, job: CancellableJob): Decision<CancelRefusal> =>
  firstRefusal(canCancel(actor, job), mayBeCancelled(job))
