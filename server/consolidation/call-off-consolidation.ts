import type { callOffConsolidation as route } from '#domain/consolidation/contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { sameVersion } from '#server/kernel/problem.ts'
import { getOpenConsolidation } from './load-consolidation.ts'

export const callOffConsolidation: Command<typeof route> = async ({ params, body }, { tx, actor, today }) => {
  const present = await getOpenConsolidation(tx, actor, params.id, 'update')
  sameVersion(present, body.version)
  const version = present.version + 1
  await tx
    .updateTable('consolidation')
    .set({ state: 'called_off', ended_on: today, version })
    .where('id', '=', present.id)
    .execute()
  return { version }
}
