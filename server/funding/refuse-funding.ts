import { canRefuse } from '#domain/funding/balance.ts'
import type { refuseFunding as route } from '#domain/funding/contract.ts'
import { canDecideFunding } from '#domain/funding/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getFunding, tellFunding } from './get-funding.ts'

/** No money is given, and why. */
export const refuseFunding: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const funding = await getFunding(context, params.id)
  sameVersion(funding, body.version)
  permit(canDecideFunding(actor, funding.unitId))
  insist(canRefuse(funding.state))
  await tx
    .updateTable('funding')
    .set({
      refused_on: today,
      refused_by: actor.personId,
      refused_reason: body.reason,
      version: funding.version + 1,
    })
    .where('id', '=', params.id)
    .execute()
  return tellFunding(context, params.id)
}
