import { canStep } from '#domain/task/lifecycle.ts'
import { canChangePart } from '#domain/task/part.ts'
import type { changeContribution as route } from '#domain/task/part-contract.ts'
import { mayStep } from '#domain/task/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, notFound, permit, sameVersion } from '#server/kernel/problem.ts'
import { insistNoStamp } from './add-contribution.ts'
import { extendedOf } from './extended-of.ts'
import { keepOwnExtension } from './extend-work.ts'
import { loadWork } from './load-work.ts'
import { finishStep } from './take-step.ts'

/** The giver or the lead unit changes what a part is, or moves its date: counted as an extension by own decision. */
export const changeContribution: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  const whole = await loadWork(context, 'task', params.id)
  const part = await loadWork(context, 'contribution', params.partId)
  if (part.parent_id !== whole.id) throw notFound()
  sameVersion(part, body.version)
  permit(mayStep(context.actor, whole.subject, 'arrangeParts'))
  insist(canStep(whole.state, 'arrangeParts'))
  const extended = await extendedOf(tx, 'contribution', part)
  const { state, required_quality: text } = part
  const hasExtensionAsked = part.subject.extensionAskedById !== null
  const next = { text: body.part, dueOn: body.dueOn, reason: body.reason }
  insist(canChangePart({ ...extended, state, text, hasExtensionAsked }, next, today))
  insistNoStamp(body.part)
  const isMoved = body.dueOn !== part.due_on
  if (isMoved && body.reason)
    await keepOwnExtension(context, part.id, { from: extended.dueOn, to: body.dueOn, reason: body.reason })
  await tx
    .updateTable('contribution')
    .set((set) => ({ part: body.part, version: set('version', '+', 1) }))
    .where('id', '=', part.id)
    .execute()
  const moved = isMoved ? { due_on: body.dueOn, extensions: part.extensions + 1 } : {}
  return finishStep(context, part, { required_quality: body.part, ...moved })
}
