import type { giveGuidance as route } from '#domain/task/guidance-contract.ts'
import { canStep } from '#domain/task/lifecycle.ts'
import { mayStep } from '#domain/task/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { insistOnOwnFiles } from './insist-on-own-files.ts'
import { loadWork } from './load-work.ts'

/** "Hướng dẫn": the unit that owes the whole says how it is to be done below. */
export const giveGuidance: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const work = await loadWork(context, 'task', params.id)
  permit(mayStep(actor, work.subject, 'guide'))
  insist(canStep(work.state, 'guide'))
  const fileIds = [...new Set(body.fileIds)]
  await insistOnOwnFiles(tx, fileIds, actor.personId)
  await tx
    .insertInto('guidance')
    .values({ id: body.id, task_id: work.id, text: body.text, given_by: actor.personId, given_on: today })
    .execute()
  if (fileIds.length > 0) {
    const files = fileIds.map((fileId) => ({ id: newId(), guidance_id: body.id, file_id: fileId }))
    await tx.insertInto('guidance_file').values(files).execute()
  }
  return { id: body.id }
}
