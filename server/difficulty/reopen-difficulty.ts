import type { reopenDifficulty as route } from '#domain/difficulty/contract.ts'
import { mayTake, stateOf } from '#domain/difficulty/lifecycle.ts'
import { canSpeakAsRaiser } from '#domain/difficulty/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getDifficulty, tellDifficulty } from './get-difficulty.ts'
import { weighAgain } from './raise-difficulty.ts'

/** A raiser says that what was gone is back: it stands again for that unit, and its age begins anew. */
export const reopenDifficulty: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const difficulty = await getDifficulty(tx, context, params.id)
  sameVersion(difficulty, body.version)
  const raiserIds = difficulty.raisers.map(({ id }) => id)
  permit(canSpeakAsRaiser(actor, raiserIds, body.unitId))
  insist(mayTake(stateOf(difficulty), 'reopen'))
  await tx
    .insertInto('difficulty_reopening')
    .values({
      id: body.id,
      difficulty_id: params.id,
      unit_id: body.unitId,
      reason: body.reason,
      closed_on: difficulty.closedOn ?? today,
      reopened_by: actor.personId,
      reopened_on: today,
    })
    .execute()
  await weighAgain(tx, params.id, body.unitId)
  const standing = { closed_on: null, closed_by: null, closed_reason: null, reopened_on: today }
  await tx
    .updateTable('difficulty')
    .set({ ...standing, version: difficulty.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return tellDifficulty(tx, context, params.id)
}
