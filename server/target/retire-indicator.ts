import type { retireIndicator as route } from '#domain/target/catalogue-contract.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, sameVersion } from '#server/kernel/problem.ts'
import { getLockedIndicator } from './get-locked-indicator.ts'

/** From then on no target is set of it; those that stand go on to the end of their year. */
export const retireIndicator: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  const indicator = await getLockedIndicator(tx, params.id)
  sameVersion(indicator, body.version)
  permit(canKeepTargets(actor))
  const version = indicator.version + 1
  await tx
    .updateTable('indicator')
    .set({ retired_on: body.retiredOn, version })
    .where('id', '=', indicator.id)
    .execute()
  return { id: indicator.id, version }
}
