import type { sayDifficultyGone as route } from '#domain/difficulty/contract.ts'
import { mayTake, stateOf } from '#domain/difficulty/lifecycle.ts'
import { canSpeakAsRaiser } from '#domain/difficulty/policy.ts'
import { isLastRaiser, maySayGone } from '#domain/difficulty/raiser.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getDifficulty, tellDifficulty } from './get-difficulty.ts'

/** A raiser says that it is gone for them. It stays open until the last of them has said so. */
export const sayDifficultyGone: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const difficulty = await getDifficulty(tx, context, params.id)
  sameVersion(difficulty, body.version)
  const { raisers } = difficulty
  const raiserIds = raisers.map(({ id }) => id)
  permit(canSpeakAsRaiser(actor, raiserIds, body.unitId))
  insist(mayTake(stateOf(difficulty), 'say_gone'))
  insist(maySayGone(raisers, body.unitId))
  await tx
    .updateTable('difficulty_raiser')
    .set((set) => ({ gone_on: today, gone_by: actor.personId, version: set('version', '+', 1) }))
    .where('difficulty_id', '=', params.id)
    .where('unit_id', '=', body.unitId)
    .execute()
  const closing = isLastRaiser(raisers, body.unitId) ? { closed_on: today, closed_by: actor.personId } : {}
  await tx
    .updateTable('difficulty')
    .set({ ...closing, version: difficulty.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return tellDifficulty(tx, context, params.id)
}
