import type { submitCatchUp as route } from '#domain/target/catch-up-contract.ts'
import { canDraftCatchUp, canStep } from '#domain/target/catch-up.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { getLockedPlan } from './get-locked-plan.ts'
import { insistOnLag } from './insist-on-lag.ts'
import { listSteps } from './list-steps.ts'

/** Submits a plan to the office, once it has a step and the target still lags. */
export const submitCatchUp: Command<typeof route> = async ({ params, body }, { tx, actor, today }) => {
  const plan = await getLockedPlan(tx, actor, params.id)
  sameVersion(plan, body.version)
  permit(canDraftCatchUp(actor, plan.unit_id))
  insist(canStep('submit', plan.state))
  if ((await listSteps(tx, plan.id)).length === 0) throw refused('catch_up_needs_a_step')
  await insistOnLag(tx, { ...plan, id: plan.target_id }, today)
  const version = plan.version + 1
  await tx
    .updateTable('catch_up_plan')
    .set({
      state: 'submitted',
      submitted_by: actor.personId,
      submitted_on: today,
      decided_by: null,
      decided_on: null,
      returned_reason: null,
      version,
    })
    .where('id', '=', plan.id)
    .execute()
  return { id: plan.id, version }
}
