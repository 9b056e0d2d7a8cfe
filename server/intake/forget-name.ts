import type { forgetName as route } from '#domain/intake/measure-contract.ts'
import { canReadIn } from '#domain/intake/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { forgetAlias } from '#server/consolidation/keep-alias.ts'

/** A name in documents means nothing of ours any more; what was read with it stays. */
export const forgetName: Command<typeof route> = async ({ body }, context) => {
  permit(canReadIn(context.actor))
  await forgetAlias(context, 'unit', body.written)
  return { written: body.written }
}
