import { sql } from 'kysely'
import type { addDocumentFile as route } from '#domain/document/command-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { insistOnOwnFiles } from '#server/task/insist-on-own-files.ts'
import { loadToKeep } from './load-document.ts'

/** Adds a version of the text, which is then the present one, or an annex. Earlier ones stay. */
export const addDocumentFile: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const document = await loadToKeep(context, params.id, body.version)
  await insistOnOwnFiles(tx, [body.fileId], actor.personId)
  await tx
    .insertInto('document_file')
    .values({
      id: body.id,
      document_id: document.id,
      file_id: body.fileId,
      role: body.role,
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from document_file
        where document_id = ${document.id} and role = ${body.role})`,
      note: body.note,
      added_by: actor.personId,
      added_on: today,
    })
    .execute()
  const version = document.version + 1
  await tx
    .updateTable('document')
    .set({ version, ...(body.role === 'text' ? { file_id: body.fileId } : {}) })
    .where('id', '=', document.id)
    .execute()
  return { id: document.id, version }
}
