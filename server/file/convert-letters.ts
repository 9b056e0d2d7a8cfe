import { readFile } from 'node:fs/promises'
import { writeUnicodeText } from '#documents/out/unicode-letters.ts'
import { cleanFileName } from '#domain/file/file-name.ts'
import type { convertLetters as route } from '#domain/file/contract.ts'
import { canConvertLetters } from '#domain/file/policy.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { runInProcess } from '#server/kernel/jobs/run-in-process.ts'
import { found, permit, refused } from '#server/kernel/problem.ts'
import { examineFile } from './examine-file.ts'
import { keepNamed } from './keep-named.ts'
import { visibleFile } from './visible-file.ts'

const module = import.meta.resolve('./convert-process.ts')
const limits = { megabytes: 192, seconds: 30 }

interface Converted {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly name: string
  readonly stampReason: string | undefined
}

/** Writes a copy in Unicode before the transaction begins; it is looked through like what comes from outside. */
export const writeConverted: Prepare<typeof route, Converted> = async ({ params }, context) => {
  const { db, actor, now, files } = context
  const file = found(
    await db
      .selectFrom('file')
      .select(['hash', 'name', 'media_type as mediaType', 'stamp_reason as stampReason'])
      .where('id', '=', params.id)
      .where(visibleFile(actor))
      .executeTakeFirst(),
  )
  // Whether there is a copy by now is asked in the transaction, where whoever sent this before has their answer first.
  permit(canConvertLetters(actor, { hasOldLetters: true, isConverted: false }))
  const bytes = await inUnicode(files.placeOf(file.hash), file.mediaType, now)
  if (!bytes) throw refused('no_old_letters')
  const name = unicodeName(cleanFileName(file.name))
  const { mediaType } = await examineFile(bytes, name)
  return { bytes, mediaType, name, stampReason: file.stampReason ?? undefined }
}

/** The same words in Unicode; null where they are already, or where nobody knows how to read them. */
async function inUnicode(path: string, mediaType: string, at: Date): Promise<Uint8Array | null> {
  if (mediaType === 'text/plain') return writeUnicodeText(await readFile(path))
  if (!mediaType.endsWith('wordprocessingml.document')) return null
  const outside = { signal: new AbortController().signal, report: async () => {} }
  return runInProcess<Uint8Array | null>(module, { path, at }, { ...limits, ...outside })
}

/** Keeps the copy beside the file of which it was made; two at the same time make one. */
export const convertLetters: PreparedCommand<typeof route, Converted> = async ({ params }, context, copy) => {
  const { tx, actor, files } = context
  await tx.selectFrom('file').select('id').where('id', '=', params.id).forUpdate().execute()
  permit(canConvertLetters(actor, { hasOldLetters: true, isConverted: await isConverted(tx, params.id) }))
  const kept = await files.keep(copy.bytes)
  return keepNamed(context, { ...copy, ...kept, derivedFromId: params.id })
}

export async function isConverted(db: Db | Tx, id: string): Promise<boolean> {
  const copy = await db.selectFrom('file').select('id').where('derived_from_id', '=', id).executeTakeFirst()
  return copy !== undefined
}

/** "Báo cáo.docx" → "Báo cáo (Unicode).docx". */
const unicodeName = (name: string): string => name.replace(/(\.[^.]{1,10})?$/, ' (Unicode)$1')
