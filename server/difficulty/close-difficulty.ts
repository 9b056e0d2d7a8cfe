import type { closeDifficulty as route } from '#domain/difficulty/contract.ts'
import { mayTake, stateOf } from '#domain/difficulty/lifecycle.ts'
import { canCloseForEnded } from '#domain/difficulty/policy.ts'
import { mayCloseForEnded } from '#domain/difficulty/raiser.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getDifficulty, tellDifficulty } from './get-difficulty.ts'

/** The office closes what no unit is left to speak for, and says why. */
export const closeDifficulty: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const difficulty = await getDifficulty(tx, context, params.id)
  sameVersion(difficulty, body.version)
  permit(canCloseForEnded(actor))
  insist(mayTake(stateOf(difficulty), 'close'))
  insist(mayCloseForEnded(difficulty.raisers))
  await tx
    .updateTable('difficulty')
    .set({
      closed_on: today,
      closed_by: actor.personId,
      closed_reason: body.reason,
      version: difficulty.version + 1,
    })
    .where('id', '=', params.id)
    .execute()
  return tellDifficulty(tx, context, params.id)
}
