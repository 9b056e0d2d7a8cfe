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

/** Whether only a forwarding sets another date for the answer. */
export const datesOnlyWhatItForwards = (direction: {
  decision: DirectionDecision
  answerDueOn: string | null
}): boolean => direction.answerDueOn === null || direction.decision === 'forward'

/** Whether only what is agreed to makes tasks. */
export const givesTasksOnlyOnAccepting = (direction: {
  decision: DirectionDecision
  tasks: readonly unknown[]
}): boolean => direction.tasks.length === 0 || direction.decision === 'accept'

/** Working days to answer in where the organisation has set no other number: a neutral default, not law. */
export const defaultAnswerDays = 10
