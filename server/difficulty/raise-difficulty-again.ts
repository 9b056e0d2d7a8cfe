import type { raiseDifficultyAgain as route } from '#domain/difficulty/contract.ts'
import { mayTake, stateOf } from '#domain/difficulty/lifecycle.ts'
import { stillRaisedBy } from '#domain/difficulty/raiser.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { getDifficulty, tellDifficulty } from './get-difficulty.ts'
import { addRaiser, weighAgain } from './raise-difficulty.ts'

/**
 * Another unit raises the same difficulty: it stays one, and keeps its age. One that had said it was gone
 * may say otherwise. What is shared may be raised by a unit that has not seen it before, and is seen by it from then on.
 */
export const raiseDifficultyAgain: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  const difficulty = await getDifficulty(tx, context, params.id, { orShared: true })
  permit(canRaiseFor(context.actor, body.unitId))
  insist(mayTake(stateOf(difficulty), 'raise_again'))
  if (stillRaisedBy(difficulty.raisers).some(({ id }) => id === body.unitId)) throw refused('already_raised')
  await insistUnits(tx, [body.unitId], today)
  if (difficulty.raisers.some(({ id }) => id === body.unitId)) {
    await weighAgain(tx, params.id, body.unitId)
  } else {
    await addRaiser(tx, { id: body.id, difficultyId: params.id, unitId: body.unitId, raisedOn: today })
  }
  await tx
    .updateTable('difficulty')
    .set({ version: difficulty.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return tellDifficulty(tx, context, params.id)
}
