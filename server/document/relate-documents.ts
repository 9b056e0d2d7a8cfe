import type { relateDocuments as route } from '#domain/document/command-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, refused } from '#server/kernel/problem.ts'
import { documentsSeen } from './documents-seen.ts'
import { loadToKeep, touchDocument } from './load-document.ts'

/** Says what a document does to another; it stands with both. */
export const relateDocuments: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const document = await loadToKeep(context, params.id, body.version)
  if (body.toDocumentId === document.id) throw refused('related_to_itself')
  found(
    await documentsSeen(tx, actor).select('d.id').where('d.id', '=', body.toDocumentId).executeTakeFirst(),
  )
  const entered = await tx
    .insertInto('document_relation')
    .values({
      id: body.id,
      from_document_id: document.id,
      kind: body.kind,
      to_document_id: body.toDocumentId,
      added_by: actor.personId,
      added_on: today,
    })
    .onConflict((taken) => taken.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!entered) throw refused('already_related')
  return touchDocument(context, document)
}
