import { sql } from 'kysely'
import { canUpload } from '#domain/file/policy.ts'
import { cleanFileName } from '#domain/file/file-name.ts'
import { canBegin, chunkSize, mostFilmBytes } from '#domain/file/upload.ts'
import type { beginUpload as route } from '#domain/file/upload-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'

/** Begins a file that comes in pieces, as far as there is room for one more. */
export const beginUpload: Command<typeof route> = async ({ body }, { tx, actor, now }) => {
  permit(canUpload(actor))
  const open = await tx
    .selectFrom('upload')
    .select(sql<number>`count(*)::int`.as('count'))
    .select(sql<string>`coalesce(sum(size), 0)`.as('bytes'))
    .where('begun_by', '=', actor.personId)
    .where('file_id', 'is', null)
    .where('abandoned_at', 'is', null)
    .executeTakeFirstOrThrow()
  const decision = canBegin(body.size, { count: open.count, bytes: Number(open.bytes) })
  if (!decision.allowed) throw refused(decision.reason, { megabytes: mostFilmBytes / 1_048_576 })
  const upload = { id: body.id, name: cleanFileName(body.name), size: body.size }
  await tx
    .insertInto('upload')
    .values({ ...upload, chunk_size: chunkSize, begun_by: actor.personId, begun_at: now })
    .execute()
  return { ...upload, chunkSize, received: [], file: null }
}
