import type { classifyTask as route } from '#domain/task/whole-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { insistProgramme } from '#server/programme/insist-programme.ts'
import { insistOnWorkField } from '#server/work-field/insist-on-work-field.ts'
import { finishStep, startStep } from './take-step.ts'

/** "Đổi lĩnh vực": the giver puts a task under another field of work or programme, or under none; its parts go with it. */
export const classifyTask: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  const work = await startStep(context, 'task', 'classify', params.id, body.version)
  const { workFieldId } = body
  const programmeId = body.programmeId === undefined ? work.programme_id : body.programmeId
  if (workFieldId !== work.work_field_id) await insistOnWorkField(tx, workFieldId)
  if (programmeId && programmeId !== work.programme_id) await insistProgramme(tx, programmeId, today)
  const classified = { work_field_id: workFieldId, programme_id: programmeId }
  await tx
    .updateTable('obligation')
    .set((set) => ({ ...classified, version: set('version', '+', 1) }))
    .where('parent_id', '=', work.id)
    .where('kind', '=', 'contribution')
    .where((where) =>
      where.or([
        where('work_field_id', 'is distinct from', workFieldId),
        where('programme_id', 'is distinct from', programmeId),
      ]),
    )
    .execute()
  return finishStep(context, work, classified)
}
