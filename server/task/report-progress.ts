import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

export const reportProgress =
  (kind: WorkKind): Command<StepRoutes['report']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'report', params.id, body.version)
    const reporting = tx.with('reported', (sides) =>
      sides.insertInto('progress_report').values({
        id: newId(),
        obligation_id: work.id,
        percent: body.percent,
        note: body.note,
        reported_by: actor.personId,
        reported_on: today,
      }),
    )
    const changes = { progress_percent: body.percent, last_updated_on: today }
    return finishStep({ tx: reporting, actor, today }, work, changes)
  }
