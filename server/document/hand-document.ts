import type { handDocument as route } from '#domain/document/command-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { refused } from '#server/kernel/problem.ts'
import { insistOnPost } from '#server/task/insist-on-post.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { loadToKeep } from './load-document.ts'

/** Says which unit handles what has arrived, and who in it. */
export const handDocument: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  const document = await loadToKeep(context, params.id, body.version)
  if (document.state !== 'arrived') throw refused('document_not_arrived')
  await insistUnits(tx, [body.unitId], today)
  if (body.personId !== null) {
    if (body.unitId === null) throw refused('person_not_of_the_unit')
    await insistOnPost(tx, body.personId, body.unitId, today)
  }
  const version = document.version + 1
  await tx
    .updateTable('document')
    .set({ handled_by_unit_id: body.unitId, handled_by_person_id: body.personId, version })
    .where('id', '=', document.id)
    .execute()
  return { id: document.id, version }
}
