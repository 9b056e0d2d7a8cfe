import type { downloadPicture as route } from '#domain/bulletin/contract.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { newsSeen } from './news-seen.ts'

/** A picture of an item, for whoever sees the item. */
export const downloadPicture: DownloadQuery<typeof route> = async ({ params }, { db, actor, files }) => {
  const file = found(
    await newsSeen(db, actor)
      .innerJoin('news_picture as x', 'x.news_item_id', 'n.id')
      .innerJoin('file as f', 'f.id', 'x.file_id')
      .select(['f.hash', 'f.name', 'f.media_type'])
      .where('n.id', '=', params.id)
      .where('x.id', '=', params.pictureId)
      .executeTakeFirst(),
  )
  const { stream, size } = await files.read(file.hash)
  return { bytes: stream, mediaType: file.media_type, name: file.name, size }
}
