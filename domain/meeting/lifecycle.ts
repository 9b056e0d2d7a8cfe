import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import type { MeetingState } from './meeting.ts'

export type MeetingStep =
  | 'reschedule'
  | 'prepare'
  | 'attend'
  | 'open'
  | 'conclude'
  | 'raise'
  | 'close'
  | 'picture'
export type StateRefusal = 'meeting_not_open' | 'meeting_already_open' | 'meeting_is_closed'

/**
 * State -> steps. All of them are the host's office's and leader's, save raising, which is the units' too. Preparing
 * is the agenda and the invitations; a closed meeting stands as its notice tells it, and takes photographs only.
 */
const steps: Record<MeetingState, readonly MeetingStep[]> = {
  planned: ['reschedule', 'prepare', 'open', 'raise'],
  open: ['prepare', 'attend', 'conclude', 'raise', 'close', 'picture'],
  closed: ['picture'],
}

const refusals: Record<MeetingState, StateRefusal> = {
  planned: 'meeting_not_open',
  open: 'meeting_already_open',
  closed: 'meeting_is_closed',
}

/** Whether a meeting in this state takes the step, and if not, what state stands in the way. */
export const mayTake = (state: MeetingState, step: MeetingStep): Decision<StateRefusal> =>
  steps[state].includes(step) ? allowed : refused(refusals[state])
