import type { setTarget as route } from '#domain/target/contract.ts'
import { canPlan } from '#domain/target/plan.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, insist, permit, refused } from '#server/kernel/problem.ts'
import { citeClause } from './cite-clause.ts'
import { getIndicator } from './get-indicator.ts'
import { profileColumns } from './plan-of.ts'
import { resolveProfile } from './resolve-profile.ts'

export const setTarget: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const indicator = await getIndicator(tx, body.indicatorId)
  found(await tx.selectFrom('unit').select('id').where('id', '=', body.unitId).executeTakeFirst())
  permit(canKeepTargets(actor))
  const { unitId, year, planned, plannedHigh = null, dueOn = null } = body
  if (indicator.retiredOn !== null) throw refused('indicator_retired')
  insist(canPlan(indicator.direction, { year, planned, plannedHigh, dueOn }))
  const taken = await tx
    .selectFrom('target')
    .select('id')
    .where('indicator_id', '=', body.indicatorId)
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  if (taken) throw refused('target_already_set', { targetId: taken.id })
  await tx
    .insertInto('target')
    .values({
      id: body.id,
      indicator_id: body.indicatorId,
      unit_id: unitId,
      year,
      planned,
      planned_high: plannedHigh,
      due_on: dueOn,
      first_planned: planned,
      ...(body.weight === undefined ? {} : { weight: body.weight }),
      ...profileColumns(await resolveProfile(tx, body.profile, { indicator, unitId, year, planned })),
      clause_id: await citeClause(tx, body),
    })
    .execute()
  return { id: body.id, version: 1 }
}
