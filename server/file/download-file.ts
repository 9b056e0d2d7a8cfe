import { sql } from 'kysely'
import type { downloadFile as route } from '#domain/file/contract.ts'
import { seesIntakes } from '#server/intake/queries.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'

/**
 * Gives a file to whoever uploaded it, or may see something that it is evidence of or the reading of a document that
 * it is; for others it does not exist.
 */
export const downloadFile: DownloadQuery<typeof route> = async ({ params }, { db, actor, files }) => {
  const file = found(
    await db
      .selectFrom('file')
      .select(['hash', 'name', 'media_type'])
      .where('id', '=', params.id)
      .where(
        sql<boolean>`(file.uploaded_by = ${actor.personId} or exists (
          select from evidence join submission s on s.id = evidence.submission_id
          join obligation o on o.id = s.obligation_id
          where evidence.file_id = file.id and ${visibleObligation(actor)})
          or ${seesIntakes(actor)} and exists (
            select from intake join document d on d.id = intake.document_id where d.file_id = file.id))`,
      )
      .executeTakeFirst(),
  )
  const { stream, size } = await files.read(file.hash)
  return { bytes: stream, mediaType: file.media_type, name: file.name, size }
}
