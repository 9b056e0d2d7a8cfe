import { canMoveDueTo } from '#domain/task/extension.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist } from '#server/kernel/problem.ts'
import { extendedOf } from './extended-of.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** Whoever is owed moves the date by own decision, also after it has passed: kept as such, with the reason. */
export const extendWork =
  (kind: WorkKind): Command<StepRoutes['extend']> =>
  async ({ params, body }, context) => {
    const { tx, today } = context
    const work = await startStep(context, kind, 'extend', params.id, body.version)
    const extended = await extendedOf(tx, kind, work)
    insist(canMoveDueTo(extended, body.dueOn, today))
    await keepOwnExtension(context, work.id, { from: extended.dueOn, to: body.dueOn, reason: body.reason })
    return finishStep(context, work, { due_on: body.dueOn, extensions: work.extensions + 1 })
  }

/** Keeps that a date was moved by own decision, without anybody having asked. */
export async function keepOwnExtension(
  { tx, actor, today }: CommandContext,
  obligationId: string,
  { from, to, reason }: { from: CalendarDate; to: CalendarDate; reason: string },
): Promise<void> {
  await tx
    .insertInto('extension')
    .values({
      id: newId(),
      obligation_id: obligationId,
      due_on_before: from,
      proposed_due_on: to,
      reason,
      asked_on: today,
      decision: 'granted',
      granted_due_on: to,
      decided_by: actor.personId,
      decided_on: today,
    })
    .execute()
}
