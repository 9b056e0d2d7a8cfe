import type { downloadFile as route } from '#domain/file/contract.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { visibleFile } from './visible-file.ts'

/** Gives a file to whoever may see what it hangs on; for others it does not exist. */
export const downloadFile: DownloadQuery<typeof route> = async ({ params }, { db, actor, files }) => {
  const file = found(
    await db
      .selectFrom('file')
      .select(['hash', 'name', 'media_type'])
      .where('id', '=', params.id)
      .where(visibleFile(actor))
      .executeTakeFirst(),
  )
  const { stream, size } = await files.read(file.hash)
  return { bytes: stream, mediaType: file.media_type, name: file.name, size }
}
