import type { recordPractice as route } from '#domain/practice/contract.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { permit } from '#server/kernel/problem.ts'
import { insistOnOwnFiles } from '#server/task/insist-on-own-files.ts'
import { insistUnits } from '#server/unit/insist-units.ts'

/** A unit records a way of working that helped it, with what shows it. */
export const recordPractice: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  permit(canRaiseFor(actor, body.unitId))
  await insistUnits(tx, [body.unitId], today)
  const fileIds = [...new Set(body.fileIds)]
  await insistOnOwnFiles(tx, fileIds, actor.personId)
  await tx
    .insertInto('practice')
    .values({
      id: body.id,
      unit_id: body.unitId,
      title: body.title,
      text: body.text,
      result: body.result,
      recorded_by: actor.personId,
      recorded_on: today,
    })
    .execute()
  if (fileIds.length > 0)
    await tx
      .insertInto('practice_file')
      .values(fileIds.map((fileId) => ({ id: newId(), practice_id: body.id, file_id: fileId })))
      .execute()
  return { id: body.id }
}
