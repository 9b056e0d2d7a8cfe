import { open, readFile } from 'node:fs/promises'
import { missingChunks, mostDocumentBytes } from '#domain/file/upload.ts'
import type { completeUpload as route } from '#domain/file/upload-contract.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import type { Joined } from '#server/kernel/chunk-store.ts'
import { notFound, refused } from '#server/kernel/problem.ts'
import { type Examined, examineFile, examineFilm } from './examine-file.ts'
import { holdStamped } from './hold-stamped.ts'
import { keepNamed } from './keep-named.ts'
import { findUpload, lockUpload } from './uploads.ts'

type Whole = { readonly joined: Joined; readonly examined: Examined; readonly name: string } | null

/** Joins the pieces and looks through what they make; nothing where they have become a file already. */
export const joinUpload: Prepare<typeof route, Whole> = async ({ params, body }, { db, actor, files }) => {
  const upload = await findUpload(db, params.id, actor.personId)
  if (upload.isAbandoned) throw notFound()
  if (upload.file) return null
  const missing = missingChunks(
    upload.size,
    upload.received.map(({ ordinal }) => ordinal),
  )
  if (missing.length > 0) throw refused('upload_incomplete', { missing: missing.length })
  const joined = await files.chunks.join(params.id, upload.received)
  await files.scan({ path: joined.path })
  const examined =
    joined.size <= mostDocumentBytes
      ? await examineFile(await readFile(joined.path), upload.name)
      : await examineFilm(await headOf(joined.path), upload.name)
  holdStamped(examined, body)
  return { joined, examined, name: upload.name }
}

const headBytes = 262_144

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Keeps the whole file; sent again, it answers with the file that it became. */
export const completeUpload: PreparedCommand<typeof route, Whole> = async (
  { params, body },
  context,
  whole,
) => {
  const present = await lockUpload(context.tx, params.id, context.actor.personId)
  if (present) return present
  if (!whole) throw notFound()
  const { joined, examined, name } = whole
  const { bytes, mediaType } = examined
  const kept = bytes ? await context.files.keep(bytes) : await context.files.keepJoined(joined)
  const file = await keepNamed(context, { ...kept, name, mediaType, stampReason: body.stampReason })
  await context.tx
    .updateTable('upload')
    .set((row) => ({ file_id: file.id, version: row('version', '+', 1) }))
    .where('id', '=', params.id)
    .execute()
  return file
}
