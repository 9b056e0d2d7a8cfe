import { assignmentSchema } from '#domain/task/contract.ts'
import type { agreeCatchUp as route } from '#domain/target/catch-up-contract.ts'
import { canDecideCatchUp, canStep } from '#domain/target/catch-up.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { assignTask } from '#server/task/assign-task.ts'
import { type LockedPlan, getLockedPlan } from './get-locked-plan.ts'
import { insistOnLag } from './insist-on-lag.ts'
import { listSteps } from './list-steps.ts'

/** Agrees to a plan: its new steps become tasks by the rule of assignments, and the plan agreed before is replaced. */
export const agreeCatchUp: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const plan = await getLockedPlan(tx, actor, params.id)
  sameVersion(plan, body.version)
  permit(canDecideCatchUp(actor, plan.unit_id, plan.submitted_by))
  insist(canStep('agree', plan.state))
  await insistOnLag(tx, { ...plan, id: plan.target_id }, today)
  await replaceAgreed(context, plan.target_id)
  const version = plan.version + 1
  await tx
    .updateTable('catch_up_plan')
    .set({ state: 'agreed', decided_by: actor.personId, decided_on: today, version })
    .where('id', '=', plan.id)
    .execute()
  return { id: plan.id, version, tasks: await assignSteps(context, plan, body.givenByUnitId) }
}

async function replaceAgreed({ tx }: CommandContext, targetId: string): Promise<void> {
  await tx
    .updateTable('catch_up_plan')
    .set((row) => ({ state: 'replaced', version: row('version', '+', 1) }))
    .where('target_id', '=', targetId)
    .where('state', '=', 'agreed')
    .execute()
}

/** Each step that is no task yet becomes one; the number of them. */
async function assignSteps(
  context: CommandContext,
  plan: LockedPlan,
  givenByUnitId: string | undefined,
): Promise<number> {
  const { tx } = context
  const steps = (await listSteps(tx, plan.id)).filter(({ task_id: taskId }) => taskId === null)
  for (const step of steps) {
    const body = assignmentSchema.parse({
      id: newId(),
      title: step.title,
      product: step.title,
      requiredQuality: step.acceptance,
      dueOn: step.due_on,
      givenByUnitId,
      leadUnitId: step.lead_unit_id,
      personId: step.person_id,
      description: plan.remedy,
      targetId: plan.target_id,
    })
    await assignTask({ params: {}, query: {}, body }, context)
    await tx
      .updateTable('catch_up_step')
      .set({ task_id: body.id, version: step.version + 1 })
      .where('id', '=', step.id)
      .execute()
  }
  return steps.length
}
