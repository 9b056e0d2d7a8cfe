import { createHash } from 'node:crypto'
import { chunkBytes, missingChunks } from '#domain/file/upload.ts'
import type { sendChunk as route } from '#domain/file/upload-contract.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import { notFound, refused } from '#server/kernel/problem.ts'
import { findUpload, lockUpload } from './uploads.ts'

interface Chunk {
  readonly hash: string
  readonly size: number
}

/** Checks a piece against its hash and its place and lays it down, so that the row below tells of what is there. */
export const layDownChunk: Prepare<typeof route, Chunk> = async ({ params, query }, context, bytes) => {
  const upload = await findUpload(context.db, params.id, context.actor.personId)
  if (upload.isAbandoned) throw notFound()
  if (bytes.byteLength === 0 || bytes.byteLength !== chunkBytes(upload.size, params.ordinal))
    throw refused('chunk_of_wrong_size')
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== query.hash) throw refused('chunk_damaged')
  await context.files.chunks.keep(params.id, { ordinal: params.ordinal, hash }, bytes)
  return { hash, size: bytes.byteLength }
}

/** Enters a piece that is there. The same piece twice is one; another one in its place is refused. */
export const sendChunk: PreparedCommand<typeof route, Chunk> = async ({ params }, { tx, actor }, chunk) => {
  const { id, ordinal } = params
  if (await lockUpload(tx, id, actor.personId)) return { ordinal, missing: 0 }
  await tx
    .insertInto('upload_chunk')
    .values({ upload_id: id, ordinal, ...chunk })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { size, received } = await findUpload(tx, id, actor.personId)
  if (received.some((each) => each.ordinal === ordinal && each.hash !== chunk.hash))
    throw refused('chunk_differs')
  const there = received.map((each) => each.ordinal)
  return { ordinal, missing: missingChunks(size, there).length }
}
