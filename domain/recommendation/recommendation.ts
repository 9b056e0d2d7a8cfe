import * as z from 'zod'

/** Where a recommendation stands. `asked` and `forwarded` still wait for their answer. */
export const recommendationStates = ['waiting', 'asked', 'forwarded', 'accepted', 'refused'] as const
export const recommendationStateSchema = z.enum(recommendationStates)
export type RecommendationState = (typeof recommendationStates)[number]

/** What a leader's word does with a recommendation. */
export const directionDecisions = ['accept', 'refuse', 'ask', 'forward'] as const
export const directionDecisionSchema = z.enum(directionDecisions)
export type DirectionDecision = (typeof directionDecisions)[number]

/** Whether exactly a forwarding names the unit that it goes to. */
export const forwardsToAUnit = (direction: {
  decision: DirectionDecision | null
  forwardedToUnitId: string | null
}): boolean => (direction.decision === 'forward') === (direction.forwardedToUnitId !== null)

/** Working days to answer in where the organisation has set no other number: a neutral default, not law. */
export const defaultAnswerDays = 10
