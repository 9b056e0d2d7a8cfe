import type { askOpinions as route } from '#domain/appraisal/command-contract.ts'
import { canDraftFor } from '#domain/document/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { dueAfter, loadAppraisal, moveOn } from './load-appraisal.ts'
import { oweStep } from './steps.ts'

/** Asks units for their opinions, each due in the days of the kind; a unit owes one at a time. */
export const askOpinions: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const appraisal = await loadAppraisal(context, params.id)
  sameVersion(appraisal, body.version)
  permit(canDraftFor(actor, appraisal.drafted_by_unit_id))
  const dueOn = await dueAfter(context, appraisal.opinion_days)
  const moved = await moveOn(context, appraisal, 'ask', { unitId: appraisal.drafted_by_unit_id, dueOn })
  const unitIds = [...new Set(body.unitIds)]
  if (unitIds.includes(appraisal.drafted_by_unit_id)) throw refused('opinion_of_the_drafter')
  await insistUnits(tx, unitIds, today)
  const owing = await tx
    .selectFrom('appraisal_step as s')
    .innerJoin('obligation as o', 'o.id', 's.id')
    .select('o.id')
    .where('s.appraisal_id', '=', appraisal.id)
    .where('s.kind', '=', 'opinion')
    .where('s.outcome', 'is', null)
    .where('o.owed_by_unit_id', 'in', unitIds)
    .executeTakeFirst()
  if (owing) throw refused('opinion_is_owed')
  for (const unitId of unitIds) await oweStep(context, appraisal, { kind: 'opinion', unitId, dueOn })
  return moved
}
