import type { FileReference } from '#domain/file/contract.ts'
import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import { draftNotice } from '#domain/meeting/draft-notice.ts'
import { noticeDocument } from '#domain/meeting/notice-document.ts'
import { documentMediaTypes } from '#domain/official-document/file-kind.ts'
import { enterNotice } from '#server/document/enter-notice.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { gatherMeetingFacts } from './gather-meeting-facts.ts'
import type { MeetingLocked } from './get-meeting.ts'
import { writeDocument } from '#server/official-document/write-document.ts'
import { readNoticeSetting } from './read-notice-setting.ts'

const wordDocument = documentMediaTypes.docx

/** Drafts the notice, keeps its Word file, and enters it in the register as a document whose clauses are the conclusions. */
export async function draftMeetingNotice(
  context: CommandContext,
  meeting: MeetingLocked,
  conclusions: readonly Conclusion[],
): Promise<{ notice: FileReference; documentId: string; clauseOf: ReadonlyMap<string, string> }> {
  const { tx, organization } = context
  const facts = await gatherMeetingFacts(tx, meeting, conclusions, context.today)
  const notice = draftNotice(
    facts,
    await readNoticeSetting(tx, meeting, context.today),
    organization.isDemonstration,
  )
  const content = noticeDocument(notice)
  const file = await keepNotice(context, await writeDocument(content, 'docx'), meeting.held_on)
  await tx
    .insertInto('notice_version')
    .values({
      id: newId(),
      meeting_id: meeting.id,
      ordinal: 1,
      origin: 'generated',
      state: 'accepted',
      file_id: file.id,
      content: JSON.stringify(content),
      brought_by: context.actor.personId,
      brought_on: context.today,
    })
    .execute()
  const documentId = await enterNotice(context, {
    meetingId: meeting.id,
    title: `Thông báo ${notice.subject}`,
    issuer: notice.issuingBody,
    place: notice.place,
    mark: notice.symbol,
    fileId: file.id,
  })
  return { notice: file, documentId, clauseOf: await enterClauses(tx, documentId, conclusions) }
}

async function keepNotice(
  { tx, files, actor, now }: CommandContext,
  bytes: Uint8Array,
  heldOn: string,
): Promise<FileReference> {
  const { hash, size } = await files.keep(bytes)
  const file = { id: newId(), name: `Thông báo kết luận ${heldOn}.docx`, size, mediaType: wordDocument }
  await tx
    .insertInto('file')
    .values({
      id: file.id,
      hash,
      name: file.name,
      size,
      media_type: wordDocument,
      uploaded_by: actor.personId,
      uploaded_at: now,
    })
    .execute()
  return file
}

/** The clause that each conclusion is cited by: the sentence it was read from, otherwise its number in the notice. */
async function enterClauses(
  tx: Tx,
  documentId: string,
  conclusions: readonly Conclusion[],
): Promise<ReadonlyMap<string, string>> {
  const cited = await tx
    .selectFrom('conclusion')
    .select(['id', 'clause_id'])
    .where(
      'id',
      'in',
      conclusions.map(({ id }) => id),
    )
    .where('clause_id', 'is not', null)
    .execute()
  const clauseOf = new Map(cited.map((row) => [row.id, row.clause_id ?? '']))
  for (const { id, ordinal, text } of conclusions) {
    if (clauseOf.has(id)) continue
    const clauseId = newId()
    await tx
      .insertInto('clause')
      .values({ id: clauseId, document_id: documentId, address: String(ordinal), text })
      .execute()
    clauseOf.set(id, clauseId)
  }
  return clauseOf
}
