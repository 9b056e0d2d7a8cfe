import type { raiseRecommendation as route } from '#domain/recommendation/contract.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import { getDifficulty } from '#server/difficulty/get-difficulty.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { getMeetingToRaiseAt } from '#server/meeting/get-meeting.ts'
import { raiseRecommendation } from './raise-recommendation.ts'

/** Raises a recommendation by hand, alone or at a meeting, for a difficulty or for none. */
export const raiseOwnRecommendation: Command<typeof route> = async ({ body }, context) => {
  if (body.difficultyId) await getDifficulty(context.tx, context, body.difficultyId)
  if (body.meetingId) await getMeetingToRaiseAt(context.tx, context, body.meetingId)
  permit(canRaiseFor(context.actor, body.raisedByUnitId))
  return raiseRecommendation(context.tx, context, body)
}
