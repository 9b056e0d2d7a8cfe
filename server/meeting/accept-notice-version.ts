import { sql } from 'kysely'
import type { acceptNoticeVersion as route } from '#domain/meeting/notice-version-contract.ts'
import { type DocumentDifference, differenceSchema } from '#domain/official-document/compare-documents.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { refused } from '#server/kernel/problem.ts'
import { currentVersion } from './get-notice.ts'
import { getVersionToDecide } from './get-notice-version.ts'

/** The edited notice becomes the one that stands; clauses that were edited are cited by their new words from now on. */
export const acceptNoticeVersion: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const { row, meeting, documentId } = await getVersionToDecide(context, params, body.version)
  const differences = differenceSchema.array().parse(row.differences)
  const seen = new Set(body.seen)
  const unseen = differences.filter(({ key }) => !seen.has(key))
  if (unseen.length > 0) throw refused('differences_not_seen', { count: unseen.length })
  const current = await currentVersion(tx, params.id)
  if (current?.id !== row.base_id) throw refused('another_version_stands')
  await editClauses(tx, meeting.id, documentId, differences)
  const version = row.version + 1
  await tx
    .updateTable('notice_version')
    .set({ state: 'accepted', decided_by: actor.personId, decided_on: today, version })
    .where('id', '=', row.id)
    .execute()
  await tx
    .updateTable('meeting')
    .set({ notice_file_id: row.file_id, version: meeting.version + 1 })
    .where('id', '=', meeting.id)
    .execute()
  return { version }
}

/** A clause keeps its conclusion, its task and its address; only what the notice says changes. */
async function editClauses(
  tx: Tx,
  meetingId: string,
  documentId: string | null,
  differences: readonly DocumentDifference[],
): Promise<void> {
  for (const { kind, mark, after } of differences) {
    if (kind !== 'clause_edited' || mark === null || after === null) continue
    const [first = after] = after.split('\n')
    await sql`update clause set text = ${first.replace(/^\d+\.\s*/, '')}, version = clause.version + 1
      from conclusion c where c.meeting_id = ${meetingId} and replace(c.id::text, '-', '') = ${mark}
        and clause.document_id = ${documentId} and clause.address = c.ordinal::text`.execute(tx)
  }
}
