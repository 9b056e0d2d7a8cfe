import { firstDueOf } from '#domain/task/succession.ts'
import type { mergeTask as route } from '#domain/task/whole-contract.ts'
import { mayStep } from '#domain/task/policy.ts'
import { canStep } from '#domain/task/lifecycle.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, refused } from '#server/kernel/problem.ts'
import { keepSuccession } from './keep-succession.ts'
import { loadWork } from './load-work.ts'
import { insistOnNothingOpenBelow } from './pass-on.ts'
import { finishStep, startStep } from './take-step.ts'

/** The giver of two tasks makes one of them: the other ends, says where it went, and leaves the earlier first date. */
export const mergeTask: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  if (body.intoId === params.id) throw refused('merged_with_itself')
  const work = await startStep(context, 'task', 'merge', params.id, body.version)
  const into = await loadWork(context, 'task', body.intoId)
  permit(mayStep(actor, into.subject, 'merge'))
  insist(canStep(into.state, 'merge'))
  await insistOnNothingOpenBelow(tx, work.id)
  await keepSuccession(context, { from: work.id, to: into.id, kind: 'merge', reason: body.reason })
  const firstDueOn = into.due_on ? firstDueOf(work.first_due_on, into.first_due_on) : null
  await tx
    .updateTable('obligation')
    .set({ first_due_on: firstDueOn, version: into.version + 1 })
    .where('id', '=', into.id)
    .execute()
  return finishStep(context, work, { cancelled_on: today, cancelled_reason: body.reason })
}
