import type { downloadNoticeVersion as route } from '#domain/meeting/notice-version-contract.ts'
import { canKeepMeetingOf } from '#domain/meeting/policy.ts'
import { documentMediaTypes } from '#domain/official-document/file-kind.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { found, notFound, refused } from '#server/kernel/problem.ts'
import { writeDocument } from '#server/official-document/write-document.ts'
import { getNotice } from './get-notice.ts'

/** A version as it was kept; as PDF where it is Nhịp's own words. What is not accepted is the office's alone. */
export const downloadNoticeVersion: DownloadQuery<typeof route> = async ({ params, query }, context) => {
  const { db, actor, files } = context
  const { hostUnitId } = await getNotice(db, actor, params.id)
  const row = found(
    await db
      .selectFrom('notice_version as v')
      .innerJoin('file as f', 'f.id', 'v.file_id')
      .select(['v.content', 'v.state', 'f.hash', 'f.name', 'f.media_type'])
      .where('v.id', '=', params.versionId)
      .where('v.meeting_id', '=', params.id)
      .executeTakeFirst(),
  )
  if (row.state !== 'accepted' && !canKeepMeetingOf(actor, hostUnitId).allowed) throw notFound()
  if (query.as === 'pdf') {
    if (row.content === null) throw refused('edited_in_word')
    // Written by this program at closing and never changed since; pictures, which JSON cannot hold, are in no notice.
    const bytes = await writeDocument(row.content as unknown as OfficialDocument, 'pdf')
    const name = row.name.replace(/\.docx$/, '.pdf')
    return { bytes, mediaType: documentMediaTypes.pdf, name, size: bytes.byteLength }
  }
  const { stream, size } = await files.read(row.hash)
  return { bytes: stream, mediaType: row.media_type, name: row.name, size }
}
