import type { adjustTarget as route } from '#domain/target/contract.ts'
import { canPlan } from '#domain/target/plan.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { citeClause } from './cite-clause.ts'
import { getIndicator } from './get-indicator.ts'
import { getLockedTarget } from './get-locked-target.ts'
import { profileColumns } from './plan-of.ts'
import { resolveProfile } from './resolve-profile.ts'

/** Changes what is planned; the value given first stays, the log keeps every one between. */
export const adjustTarget: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  const target = await getLockedTarget(tx, actor, params.id)
  sameVersion(target, body.version)
  permit(canKeepTargets(actor))
  const indicator = await getIndicator(tx, target.indicator_id)
  const { planned, plannedHigh = null, dueOn = null } = body
  const { unit_id: unitId, year } = target
  insist(canPlan(indicator.direction, { year, planned, plannedHigh, dueOn }))
  const version = target.version + 1
  await tx
    .updateTable('target')
    .set({
      planned,
      planned_high: plannedHigh,
      due_on: dueOn,
      ...profileColumns(await resolveProfile(tx, body.profile, { indicator, unitId, year, planned })),
      adjustment_reason: body.reason,
      weight: body.weight ?? target.weight,
      clause_id: (await citeClause(tx, body)) ?? target.clause_id,
      version,
    })
    .where('id', '=', target.id)
    .execute()
  return { id: target.id, version }
}
