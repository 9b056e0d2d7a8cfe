import type { shareDifficulty as route } from '#domain/difficulty/contract.ts'
import { mayTake, stateOf } from '#domain/difficulty/lifecycle.ts'
import { canLink } from '#domain/difficulty/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getDifficulty, tellDifficulty } from './get-difficulty.ts'

/** A raiser, or an office that reaches one, shows the difficulty to every unit, or takes that back. */
export const shareDifficulty: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const difficulty = await getDifficulty(tx, context, params.id)
  sameVersion(difficulty, body.version)
  permit(
    canLink(
      actor,
      difficulty.raisers.map(({ id }) => id),
    ),
  )
  insist(mayTake(stateOf(difficulty), 'share'))
  await tx
    .updateTable('difficulty')
    .set({
      shared_on: body.isShared ? today : null,
      shared_by: body.isShared ? actor.personId : null,
      version: difficulty.version + 1,
    })
    .where('id', '=', params.id)
    .execute()
  return tellDifficulty(tx, context, params.id)
}
