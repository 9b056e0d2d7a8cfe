import { readWords } from '#documents/in/read-words.ts'
import { canKeepKind } from '#domain/file/accepted-kind.ts'
import { cleanFileName } from '#domain/file/file-name.ts'
import type { readInFile as route } from '#domain/intake/contract.ts'
import { canReadIn } from '#domain/intake/policy.ts'
import { tellKind } from '#server/file/tell-kind.ts'
import type { UploadCommand } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { readIn, refuseSecrets } from './read-in.ts'

/** Reads a .txt, .docx, .xlsx file or a .pdf with text. Its bytes are kept only once it is known that it bears no secrecy stamp. */
export const readInFile: UploadCommand<typeof route> = async ({ query }, context, { bytes }) => {
  const { tx, actor, today, now, files } = context
  permit(canReadIn(actor))
  await refuseMarkup(bytes)
  const text = await readWords(bytes)
  refuseSecrets({ ...query, text })
  const { hash, size } = await files.keep(bytes)
  const fileId = newId()
  await tx
    .insertInto('file')
    .values({
      id: fileId,
      hash,
      name: cleanFileName(query.name),
      size,
      media_type: await mediaTypeOf(bytes),
      uploaded_by: actor.personId,
      uploaded_at: now,
    })
    .execute()
  return readIn(tx, { ...query, text, fileId, by: actor.personId, today })
}

/** A page or a script reads as text, yet is no document; what is no text at all is refused by its reader. */
async function refuseMarkup(bytes: Uint8Array): Promise<void> {
  const kind = await tellKind(bytes)
  if (markup.has(kind)) insist(canKeepKind(kind))
}

const markup = new Set(['text/html', 'image/svg+xml', 'application/x-sh'])

/** What was read is a PDF, a workbook, a Word document or plain text; the two of Office begin with "PK". */
async function mediaTypeOf(bytes: Uint8Array): Promise<string> {
  const kind = await tellKind(bytes)
  if (kind === pdf || kind === workbook) return kind
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? wordDocument : 'text/plain'
}

const pdf = 'application/pdf'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
