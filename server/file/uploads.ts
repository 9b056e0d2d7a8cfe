import { sql } from 'kysely'
import type { FileReference } from '#domain/file/contract.ts'
import type { uploadSchema } from '#domain/file/upload-contract.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import type * as z from 'zod'
import { fileReference } from './file-reference.ts'

export type Upload = z.infer<typeof uploadSchema>
type Found = Upload & { isAbandoned: boolean }

/** An own upload with the pieces that have come; one of somebody else does not exist. */
export async function findUpload(db: Db | Tx, id: string, personId: string): Promise<Found> {
  return found(
    await db
      .selectFrom('upload as u')
      .leftJoin('file as file', 'file.id', 'u.file_id')
      .select(['u.id', 'u.name', 'u.size', 'u.chunk_size as chunkSize'])
      .select(fileReference('file').as('file'))
      .select(sql<boolean>`u.abandoned_at is not null`.as('isAbandoned'))
      .select(
        sql<
          Upload['received']
        >`coalesce((select jsonb_agg(jsonb_build_object('ordinal', c.ordinal, 'hash', c.hash)
          order by c.ordinal) from upload_chunk c where c.upload_id = u.id), '[]')`.as('received'),
      )
      .where('u.id', '=', id)
      .where('u.begun_by', '=', personId)
      .executeTakeFirst(),
  )
}

/** The file that an upload has become meanwhile, its row locked; null while it has not. */
export async function lockUpload(tx: Tx, id: string, personId: string): Promise<FileReference | null> {
  const { file_id } = found(
    await tx
      .selectFrom('upload')
      .select('file_id')
      .where('id', '=', id)
      .where('begun_by', '=', personId)
      .where('abandoned_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (!file_id) return null
  // A statement of its own: the one that waited for the row does not see what was written meanwhile.
  const { file } = await tx
    .selectFrom('file as file')
    .select(fileReference('file').as('file'))
    .where('id', '=', file_id)
    .executeTakeFirstOrThrow()
  return file
}
