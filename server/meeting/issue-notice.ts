import { sql } from 'kysely'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { refused } from '#server/kernel/problem.ts'
import { currentVersion } from './get-notice.ts'

/** The meeting whose notice a document is, locked, with the version that stands; null for every other document. */
export async function findNoticeToIssue({ tx }: CommandContext, documentId: string) {
  const meeting = await tx
    .selectFrom('meeting')
    .select(['id', 'version'])
    .where('notice_document_id', '=', documentId)
    .forUpdate()
    .executeTakeFirst()
  if (!meeting) return null
  const waiting = await tx
    .selectFrom('notice_version')
    .select('id')
    .where('meeting_id', '=', meeting.id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (waiting) throw refused('version_waits')
  const standing = await currentVersion(tx, meeting.id)
  return standing ? { ...meeting, standing } : null
}
export type NoticeToIssue = NonNullable<Awaited<ReturnType<typeof findNoticeToIssue>>>

interface Issued {
  readonly fileId: string
  readonly number: number
  readonly mark: string
  readonly place: string
}

/** The notice with its number becomes the one that stands; its content, where Nhịp wrote it, has the number too. */
export async function keepIssuedNotice(
  { tx, actor, today }: CommandContext,
  { id: meetingId, version, standing }: NoticeToIssue,
  { fileId, number, mark, place }: Issued,
): Promise<void> {
  const head = JSON.stringify({ number, symbol: mark, place, issuedOn: today })
  await tx
    .insertInto('notice_version')
    .values({
      id: newId(),
      meeting_id: meetingId,
      ordinal: sql<number>`(select max(ordinal) + 1 from notice_version where meeting_id = ${meetingId})`,
      origin: 'issued',
      state: 'accepted',
      file_id: fileId,
      content: sql<string>`(select jsonb_set(content, '{head}', content -> 'head' || ${head}::jsonb)
        from notice_version where id = ${standing.id})`,
      base_id: standing.id,
      brought_by: actor.personId,
      brought_on: today,
      decided_by: actor.personId,
      decided_on: today,
    })
    .execute()
  await tx
    .updateTable('meeting')
    .set({ notice_file_id: fileId, version: version + 1 })
    .where('id', '=', meetingId)
    .execute()
}
