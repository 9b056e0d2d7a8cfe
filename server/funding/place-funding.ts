import type { placeFunding as route } from '#domain/funding/contract.ts'
import { canPlaceFunding } from '#domain/funding/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, sameVersion } from '#server/kernel/problem.ts'
import { insistProgramme } from '#server/programme/insist-programme.ts'
import { getFunding, tellFunding } from './get-funding.ts'

/** Puts the request under a programme that lasted when the money was asked for, or under none. */
export const placeFunding: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor } = context
  const funding = await getFunding(context, params.id)
  sameVersion(funding, body.version)
  permit(canPlaceFunding(actor, funding.unitId))
  if (body.programmeId) await insistProgramme(tx, body.programmeId, funding.askedOn)
  await tx
    .updateTable('funding')
    .set({ programme_id: body.programmeId, version: funding.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return tellFunding(context, params.id)
}
