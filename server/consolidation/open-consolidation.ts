import type { openConsolidation as route } from '#domain/consolidation/contract.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'

export const openConsolidation: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  permit(canKeepTargets(actor))
  await tx
    .insertInto('consolidation')
    .values({
      id: body.id,
      year: body.year,
      month: body.month ?? null,
      created_by: actor.personId,
      created_on: today,
    })
    .execute()
  return { version: 1 }
}
