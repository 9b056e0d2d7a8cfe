import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { fillHead } from '#documents/out/official/docx/fill-head.ts'
import { type Issued, issuedLines } from '#documents/out/official/issued-lines.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { documentMediaTypes } from '#domain/official-document/file-kind.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'

/**
 * The Word file of a document with its number, place and date, kept as the present version of its text. Only what our own
 * templates wrote, edited or not, has lines for them: null for any other file, which stays as it is.
 */
export async function keepOfficialFile(
  context: CommandContext,
  document: { readonly id: string; readonly fileId: string | null },
  issued: Issued,
): Promise<string | null> {
  const { tx, files, actor, today, now } = context
  const text = await tx
    .selectFrom('file')
    .select(['hash', 'media_type'])
    .where('id', '=', document.fileId)
    .executeTakeFirst()
  if (text?.media_type !== documentMediaTypes.docx) return null
  const bytes = await filled(await buffer((await files.read(text.hash)).stream), issued, now)
  if (bytes === null) return null
  const { hash, size } = await files.keep(bytes)
  const id = newId()
  await tx
    .insertInto('file')
    .values({
      id,
      hash,
      name: `${issued.symbol.replaceAll('/', '-')}.docx`,
      size,
      media_type: documentMediaTypes.docx,
      uploaded_by: actor.personId,
      uploaded_at: now,
    })
    .execute()
  await tx
    .insertInto('document_file')
    .values({
      id: newId(),
      document_id: document.id,
      file_id: id,
      role: 'text',
      ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from document_file
        where document_id = ${document.id} and role = 'text')`,
      added_by: actor.personId,
      added_on: today,
    })
    .execute()
  await tx.updateTable('document').set({ file_id: id }).where('id', '=', document.id).execute()
  return id
}

/** A file that cannot be read as Word is issued as it is: its number stands in the register. */
async function filled(bytes: Uint8Array, issued: Issued, at: Date): Promise<Uint8Array | null> {
  try {
    return await fillHead(bytes, issuedLines(issued), at)
  } catch (error) {
    if (error instanceof UnreadableFileError) return null
    throw error
  }
}
