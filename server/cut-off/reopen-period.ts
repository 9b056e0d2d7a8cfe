import { canOpenAgain } from '#domain/cut-off/cut-off.ts'
import type { reopenPeriod as route } from '#domain/cut-off/contract.ts'
import { canReopen } from '#domain/cut-off/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, insist, permit } from '#server/kernel/problem.ts'
import { seeUnit } from '#server/target/see-unit.ts'
import { loadCutOffs } from './load-terms.ts'

/** Opens a frozen month again for one unit, until a day, with the reason. */
export const reopenPeriod: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  seeUnit(actor, body.unitId)
  found(await tx.selectFrom('unit').select('id').where('id', '=', body.unitId).executeTakeFirst())
  permit(canReopen(actor))
  const { terms } = await loadCutOffs(tx, body.year)
  insist(canOpenAgain(terms(body.month), body.untilOn, today))
  await tx
    .insertInto('period_reopening')
    .values({
      id: body.id,
      unit_id: body.unitId,
      year: body.year,
      month: body.month,
      reason: body.reason,
      until_on: body.untilOn,
      reopened_by: actor.personId,
      reopened_on: today,
    })
    .execute()
  return { id: body.id }
}
