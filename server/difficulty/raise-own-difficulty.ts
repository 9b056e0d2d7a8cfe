import type { raiseDifficulty as route } from '#domain/difficulty/contract.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { getMeetingToRaiseAt } from '#server/meeting/get-meeting.ts'
import { raiseDifficulty } from './raise-difficulty.ts'

/** Raises a difficulty by hand, alone or at a meeting, for one's own unit or for those that the office speaks for. */
export const raiseOwnDifficulty: Command<typeof route> = async ({ body }, context) => {
  if (body.meetingId) await getMeetingToRaiseAt(context.tx, context, body.meetingId)
  for (const unitId of body.raisedByUnitIds) permit(canRaiseFor(context.actor, unitId))
  return raiseDifficulty(context.tx, context, body)
}
