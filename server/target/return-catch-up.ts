import type { returnCatchUp as route } from '#domain/target/catch-up-contract.ts'
import { canDecideCatchUp, canStep } from '#domain/target/catch-up.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getLockedPlan } from './get-locked-plan.ts'

/** Returns a plan to its unit, which reads the reason, changes the plan and submits it again. */
export const returnCatchUp: Command<typeof route> = async ({ params, body }, { tx, actor, today }) => {
  const plan = await getLockedPlan(tx, actor, params.id)
  sameVersion(plan, body.version)
  permit(canDecideCatchUp(actor, plan.unit_id, plan.submitted_by))
  insist(canStep('return', plan.state))
  const version = plan.version + 1
  await tx
    .updateTable('catch_up_plan')
    .set({
      state: 'returned',
      returned_reason: body.reason,
      decided_by: actor.personId,
      decided_on: today,
      version,
    })
    .where('id', '=', plan.id)
    .execute()
  return { id: plan.id, version }
}
