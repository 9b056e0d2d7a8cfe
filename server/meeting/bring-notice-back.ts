import { sql } from 'kysely'
import { buffer } from 'node:stream/consumers'
import type { bringNoticeBack as route } from '#domain/meeting/notice-version-contract.ts'
import { canBringBack } from '#domain/meeting/notice-version-policy.ts'
import { compareDocuments } from '#domain/official-document/compare-documents.ts'
import { documentMediaTypes } from '#domain/official-document/file-kind.ts'
import { readMarked } from '#documents/in/official/read-marked.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, insist, permit, refused } from '#server/kernel/problem.ts'
import { canKeepMeetingOf } from '#domain/meeting/policy.ts'
import { getMeeting } from './get-meeting.ts'
import { currentVersion, getNotice } from './get-notice.ts'

/** Compares an uploaded notice with the one that stands, and keeps it beside that one until a person has decided. */
export const bringNoticeBack: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, files, today } = context
  await getMeeting(tx, context, params.id)
  const { subject } = await getNotice(tx, actor, params.id)
  permit(canKeepMeetingOf(actor, subject.hostUnitId))
  insist(canBringBack(actor, subject))
  const base = found(await currentVersion(tx, params.id))
  const file = found(
    await tx
      .selectFrom('file')
      .select(['id', 'hash', 'media_type'])
      .where('id', '=', body.fileId)
      .where('uploaded_by', '=', actor.personId)
      .executeTakeFirst(),
  )
  if (file.media_type !== documentMediaTypes.docx) throw refused('not_a_word_document')
  const marked = async (hash: string) => readMarked(await buffer((await files.read(hash)).stream))
  const [was, is] = [await marked(base.hash), await marked(file.hash)]
  const known = was.figures.length > 0 || was.paragraphs.some(({ clauseId }) => clauseId !== null)
  const isOurs = is.figures.length > 0 || is.paragraphs.some(({ clauseId }) => clauseId !== null)
  if (known && !isOurs) throw refused('not_this_notice')
  const { ordinal } = await tx
    .selectFrom('notice_version')
    .select(sql<number>`max(ordinal)`.as('ordinal'))
    .where('meeting_id', '=', params.id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('notice_version')
    .values({
      id: body.id,
      meeting_id: params.id,
      ordinal: ordinal + 1,
      origin: 'edited',
      state: 'waiting',
      file_id: file.id,
      base_id: base.id,
      differences: JSON.stringify(compareDocuments(was, is)),
      brought_by: actor.personId,
      brought_on: today,
    })
    .execute()
  return { version: 1 }
}
