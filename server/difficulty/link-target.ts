import type { linkTarget as linkRoute, unlinkTarget as unlinkRoute } from '#domain/difficulty/contract.ts'
import { mayTake, stateOf } from '#domain/difficulty/lifecycle.ts'
import { canLink } from '#domain/difficulty/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { found, insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { getDifficulty, tellDifficulty } from './get-difficulty.ts'

/** Names a target, which the actor must see, that the difficulty holds up. */
export const linkTarget: Command<typeof linkRoute> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  await getToLink(context, params.id)
  found(
    await tx
      .selectFrom('target')
      .select('id')
      .where('id', '=', body.targetId)
      .where(isVisibleTo(actor, 'target.unit_id'))
      .executeTakeFirst(),
  )
  const entered = await tx
    .insertInto('difficulty_target')
    .values({
      id: body.id,
      difficulty_id: params.id,
      target_id: body.targetId,
      linked_by: actor.personId,
      linked_on: today,
    })
    .onConflict((conflict) =>
      conflict.columns(['difficulty_id', 'target_id']).where('removed_on', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (Number(entered.numInsertedOrUpdatedRows) === 0) throw refused('already_held_up_by_it')
  return tellDifficulty(tx, context, params.id)
}

/** The difficulty may go on; this target is not held up by it any more. */
export const unlinkTarget: Command<typeof unlinkRoute> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const difficulty = await getToLink(context, params.id, params.linkId)
  sameVersion(difficulty, body.version)
  await tx
    .updateTable('difficulty_target')
    .set((set) => ({ removed_on: today, version: set('version', '+', 1) }))
    .where('id', '=', params.linkId)
    .execute()
  await tx
    .updateTable('difficulty')
    .set({ version: difficulty.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return tellDifficulty(tx, { actor, today }, params.id)
}

async function getToLink(context: CommandContext, id: string, linkId?: string) {
  const { tx, actor } = context
  const difficulty = await getDifficulty(tx, context, id)
  if (linkId !== undefined)
    found(
      await tx
        .selectFrom('difficulty_target')
        .select('id')
        .where('id', '=', linkId)
        .where('difficulty_id', '=', id)
        .where('removed_on', 'is', null)
        .executeTakeFirst(),
    )
  permit(
    canLink(
      actor,
      difficulty.raisers.map((raiser) => raiser.id),
    ),
  )
  insist(mayTake(stateOf(difficulty), 'link'))
  return difficulty
}
