import type { recommendPractice as route } from '#domain/practice/contract.ts'
import { canRecommend, mayBeRecommended } from '#domain/practice/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { adoptable } from './describe-practice.ts'
import { getPractice, tellPractice } from './get-practice.ts'

/** The office recommends it to the others; everyone sees it from then on. */
export const recommendPractice: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const practice = await getPractice(context, params.id)
  sameVersion(practice, body.version)
  permit(canRecommend(actor, practice.unitId))
  insist(mayBeRecommended(adoptable(practice)))
  await tx
    .updateTable('practice')
    .set({
      recommended_on: today,
      recommended_by: actor.personId,
      recommended_why: body.why,
      version: practice.version + 1,
    })
    .where('id', '=', params.id)
    .execute()
  return tellPractice(context, params.id)
}
