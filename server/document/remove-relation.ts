import type { removeRelation as route } from '#domain/document/command-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { loadToKeep, touchDocument } from './load-document.ts'

/** Takes back a relation that was set by mistake, from the document that holds it. */
export const removeRelation: Command<typeof route> = async ({ params, body }, context) => {
  const document = await loadToKeep(context, params.id, body.version)
  found(
    await context.tx
      .updateTable('document_relation')
      .set((set) => ({ removed_on: context.today, version: set('version', '+', 1) }))
      .where('id', '=', params.relationId)
      .where('from_document_id', '=', document.id)
      .where('removed_on', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  )
  return touchDocument(context, document)
}
