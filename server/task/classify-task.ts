import type { classifyTask as route } from '#domain/task/whole-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { insistOnWorkField } from '#server/work-field/insist-on-work-field.ts'
import { finishStep, startStep } from './take-step.ts'

/** "Đổi lĩnh vực": the giver puts a task under another field of work, or under none; its parts go with it. */
export const classifyTask: Command<typeof route> = async ({ params, body }, context) => {
  const { tx } = context
  const work = await startStep(context, 'task', 'classify', params.id, body.version)
  const { workFieldId } = body
  if (workFieldId !== work.work_field_id) await insistOnWorkField(tx, workFieldId)
  await tx
    .updateTable('obligation')
    .set((set) => ({ work_field_id: workFieldId, version: set('version', '+', 1) }))
    .where('parent_id', '=', work.id)
    .where('kind', '=', 'contribution')
    .where((where) => where('work_field_id', 'is distinct from', workFieldId))
    .execute()
  return finishStep(context, work, { work_field_id: workFieldId })
}
