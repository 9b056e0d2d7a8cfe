import type { clarifyRecommendation as route } from '#domain/recommendation/contract.ts'
import { mayBeClarified } from '#domain/recommendation/lifecycle.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getRecommendation } from './get-recommendation.ts'
import { tellRecommendation } from './tell-recommendation.ts'

/** The raiser gives what was asked for; the answer is owed as before. */
export const clarifyRecommendation: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const recommendation = await getRecommendation(tx, actor, params.id)
  sameVersion(recommendation, body.version)
  permit(canRaiseFor(actor, recommendation.raised_by_unit_id))
  insist(mayBeClarified(recommendation.state))
  await tx
    .insertInto('clarification')
    .values({
      id: body.id,
      recommendation_id: params.id,
      text: body.text,
      given_by: actor.personId,
      given_on: today,
    })
    .execute()
  await tx
    .updateTable('recommendation')
    .set({ state: 'waiting', version: recommendation.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return tellRecommendation(context, params.id)
}
