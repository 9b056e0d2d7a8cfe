import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import type { DirectionDecision, RecommendationState } from './recommendation.ts'

const leadsTo: Record<DirectionDecision, RecommendationState> = {
  accept: 'accepted',
  refuse: 'refused',
  ask: 'asked',
  forward: 'forwarded',
}

/** State -> the directions that may still be given on it. Accepted and refused are final. */
const steps: Record<RecommendationState, readonly DirectionDecision[]> = {
  waiting: ['accept', 'refuse', 'ask', 'forward'],
  asked: ['accept', 'refuse', 'ask', 'forward'],
  forwarded: ['accept', 'refuse', 'ask', 'forward'],
  accepted: [],
  refused: [],
}

/** The states in which an answer is still owed. */
export const openStates: readonly RecommendationState[] = ['waiting', 'asked', 'forwarded']

export const isOpen = (state: RecommendationState): boolean => openStates.includes(state)

/** Whether the decision gives the answer that was owed; asking and passing on leave it owed. */
export const settles = (decision: DirectionDecision): boolean => !isOpen(leadsTo[decision])

export const stateAfter = (decision: DirectionDecision): RecommendationState => leadsTo[decision]

/** Whether the raiser has been asked for more and may give it. */
export const mayBeClarified = (state: RecommendationState): Decision<'nothing_was_asked'> =>
  state === 'asked' ? allowed : refused('nothing_was_asked')

/** Whether a direction may still be given. */
export const mayBeDirected = (
  state: RecommendationState,
  decision: DirectionDecision,
): Decision<'already_answered'> => (steps[state].includes(decision) ? allowed : refused('already_answered'))
