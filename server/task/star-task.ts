import type { starTask as route } from '#domain/task/whole-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { finishStep, startStep } from './take-step.ts'

/** "Gắn sao": the giver says that it comes first, or no longer. */
export const starTask: Command<typeof route> = async ({ params, body }, context) => {
  const work = await startStep(context, 'task', 'star', params.id, body.version)
  return finishStep(context, work, { starred: body.starred })
}
