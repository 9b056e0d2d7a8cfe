import type { dismissIntake as route } from '#domain/intake/contract.ts'
import { canCorrect, canReadIn } from '#domain/intake/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, sameVersion } from '#server/kernel/problem.ts'
import { getIntake } from './intake-row.ts'

export const dismissIntake: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  permit(canReadIn(actor))
  const intake = await getIntake(tx, params.id)
  sameVersion(intake, body.version)
  permit(canCorrect(actor, intake.state))
  await tx
    .updateTable('intake')
    .set({ state: 'dismissed', version: intake.version + 1 })
    .where('id', '=', intake.id)
    .execute()
  return { id: intake.id }
}
