import type { blockTask as blockRoute, unblockTask as unblockRoute } from '#domain/task/whole-contract.ts'
import { difficultiesSeen } from '#server/difficulty/difficulties-seen.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, refused } from '#server/kernel/problem.ts'
import { finishStep, startStep } from './take-step.ts'

/** Those who do the work say which difficulty, raised before, holds it up. */
export const blockTask: Command<typeof blockRoute> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const work = await startStep(context, 'task', 'block', params.id, body.version)
  const difficulty = found(
    await difficultiesSeen(tx, actor)
      .select(['d.id', 'd.closed_on'])
      .where('d.id', '=', body.difficultyId)
      .executeTakeFirst(),
  )
  if (difficulty.closed_on) throw refused('difficulty_is_closed')
  const present = await tx
    .selectFrom('task_block')
    .select('id')
    .where('task_id', '=', work.id)
    .where('difficulty_id', '=', difficulty.id)
    .where('removed_on', 'is', null)
    .executeTakeFirst()
  if (present) throw refused('already_blocked_by_it')
  await tx
    .insertInto('task_block')
    .values({
      id: body.id,
      task_id: work.id,
      difficulty_id: difficulty.id,
      blocked_by: actor.personId,
      blocked_on: today,
    })
    .execute()
  return finishStep(context, work, { last_updated_on: today })
}

/** The difficulty may go on elsewhere; here it holds nothing up any more. */
export const unblockTask: Command<typeof unblockRoute> = async ({ params, body }, context) => {
  const { tx, today } = context
  const work = await startStep(context, 'task', 'block', params.id, body.version)
  const block = found(
    await tx
      .selectFrom('task_block')
      .select(['id', 'version'])
      .where('id', '=', params.blockId)
      .where('task_id', '=', work.id)
      .where('removed_on', 'is', null)
      .executeTakeFirst(),
  )
  await tx
    .updateTable('task_block')
    .set({ removed_on: today, version: block.version + 1 })
    .where('id', '=', block.id)
    .execute()
  return finishStep(context, work, { last_updated_on: today })
}
