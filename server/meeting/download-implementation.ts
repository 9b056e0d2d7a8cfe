import { implementationDocument } from '#domain/meeting/implementation-document.ts'
import type { downloadImplementation as route } from '#domain/meeting/pack-contract.ts'
import { documentMediaTypes } from '#domain/official-document/file-kind.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { found, refused } from '#server/kernel/problem.ts'
import { writeDocument } from '#server/official-document/write-document.ts'
import { listConclusions } from './list-conclusions.ts'
import { meetingsSeen } from './meetings-seen.ts'
import { readNoticeSetting } from './read-notice-setting.ts'

/** The annex as it stands today, for everyone who sees the meeting: its notice has told them the conclusions. */
export const downloadImplementation: DownloadQuery<typeof route> = async ({ params, query }, context) => {
  const { db, actor, today, organization } = context
  const meeting = found(
    await meetingsSeen(db, actor)
      .select(['m.id', 'm.title', 'm.held_on as heldOn', 'm.state', 'm.host_unit_id'])
      .where('m.id', '=', params.id)
      .executeTakeFirst(),
  )
  if (meeting.state !== 'closed') throw refused('notice_not_drafted')
  const conclusions = await listConclusions(db, meeting.id, today)
  const name = `Tình hình thực hiện kết luận ${meeting.heldOn}.${query.as}`
  const setting = await readNoticeSetting(db, meeting, today)
  const document = implementationDocument({ ...meeting, asOf: today, conclusions }, setting, organization)
  const bytes = await writeDocument(document, query.as)
  return { bytes, mediaType: documentMediaTypes[query.as], name, size: bytes.byteLength }
}
