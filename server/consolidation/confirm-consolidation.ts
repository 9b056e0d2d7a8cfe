import type { confirmConsolidation as route } from '#domain/consolidation/contract.ts'
import { canConfirm } from '#domain/consolidation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, sameVersion } from '#server/kernel/problem.ts'
import { insertIndicators, writeImport } from '#server/target/write-import.ts'
import { getOpenConsolidation } from './load-consolidation.ts'
import { loadWorkbooks, planConsolidation } from './plan-consolidation.ts'

/** Writes everything in one transaction; of a file that is not taken in, nothing. */
export const confirmConsolidation: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const present = await getOpenConsolidation(tx, actor, params.id, 'update')
  sameVersion(present, body.version)
  const { year } = present
  const workbooks = await loadWorkbooks(tx, present.id)
  const chosen = workbooks.filter(({ is_left_out }) => !is_left_out)
  const { defineMissing } = body
  const asked = { year, today, defineMissing, hold: 'held' as const, onlyClean: body.files === 'clean' }
  const { plan, missing, problems, taken } = await planConsolidation(tx, workbooks, asked)
  const clean = problems.length === 0 ? taken.length : 0
  insist(canConfirm(present.state, { files: chosen.length, clean }, body.files))
  await insertIndicators(tx, missing)
  await writeImport(context, year, taken, plan)
  const takenIds = new Set(taken.map(({ id }) => id))
  const outcome = {
    targets: plan.newTargets.length + plan.adjustedTargets.length,
    figures: plan.newFigures.length + plan.changedFigures.length,
    leftOut: workbooks.filter(({ id }) => !takenIds.has(id)).map(({ name }) => name),
  }
  await tx
    .updateTable('consolidation')
    .set({
      state: 'imported',
      ended_on: today,
      outcome: JSON.stringify(outcome),
      version: present.version + 1,
    })
    .where('id', '=', present.id)
    .execute()
  return { state: 'imported', ...outcome, unchanged: plan.unchanged }
}
