import type { downloadNotice as route } from '#domain/meeting/contract.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { meetingsSeen } from './meetings-seen.ts'

/** The notice drafted at closing, for everyone who sees the meeting. */
export const downloadNotice: DownloadQuery<typeof route> = async ({ params }, { db, actor, files }) => {
  const notice = found(
    await meetingsSeen(db, actor)
      .innerJoin('file as f', 'f.id', 'm.notice_file_id')
      .select(['f.hash', 'f.name', 'f.media_type'])
      .where('m.id', '=', params.id)
      .executeTakeFirst(),
  )
  const { stream, size } = await files.read(notice.hash)
  return { bytes: stream, mediaType: notice.media_type, name: notice.name, size }
}
