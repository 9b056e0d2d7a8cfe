import type { giveDirection as route } from '#domain/recommendation/contract.ts'
import { canDirect } from '#domain/recommendation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { permit, sameVersion } from '#server/kernel/problem.ts'
import { getRecommendation } from './get-recommendation.ts'
import { giveDirection } from './give-direction.ts'
import { giveTasks } from './give-tasks.ts'
import { giverOf } from './giver-of.ts'
import { tellRecommendation } from './tell-recommendation.ts'

/** Gives a direction by hand: one's own word, or the word of a leader that the office records; with the tasks it makes. */
export const directRecommendation: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor } = context
  const recommendation = await getRecommendation(tx, actor, params.id)
  sameVersion(recommendation, body.version)
  permit(canDirect(actor, recommendation.owed_by_unit_id))
  const givenById = await giverOf(context, body.givenById, recommendation.owed_by_unit_id)
  await giveDirection(tx, context, recommendation, { ...body, givenById })
  const answering = { id: recommendation.owed_by_unit_id, kind: recommendation.answering_kind }
  const made = await giveTasks(context, answering, body.tasks, recommendation.id)
  if (made.length > 0)
    await tx
      .insertInto('direction_task')
      .values(made.map((taskId) => ({ id: newId(), direction_id: body.id, task_id: taskId })))
      .execute()
  return tellRecommendation(context, params.id)
}
