import type { closeDifficulty as route } from '#domain/difficulty/contract.ts'
import { mayTake, stateOf } from '#domain/difficulty/lifecycle.ts'
import { canCloseDifficulty } from '#domain/difficulty/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getDifficulty } from './get-difficulty.ts'

/** One of the raisers says that the difficulty is gone. */
export const closeDifficulty: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const difficulty = await getDifficulty(tx, context, params.id)
  sameVersion(difficulty, body.version)
  permit(
    canCloseDifficulty(
      actor,
      difficulty.raisers.map(({ id }) => id),
    ),
  )
  insist(mayTake(stateOf(difficulty), 'close'))
  await tx
    .updateTable('difficulty')
    .set({ closed_on: today, closed_by: actor.personId, version: difficulty.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return getDifficulty(tx, context, params.id)
}
