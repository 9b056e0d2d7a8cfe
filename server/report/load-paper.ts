import { documentMediaTypes } from '#domain/official-document/file-kind.ts'
import type { ReportContent } from '#domain/report/content.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { contentOf } from './content-of.ts'
import { loadRoundOf, loadSubmission } from './load-report.ts'
import { reportsSeen, withRow } from './reports-seen.ts'

export const mediaTypes = {
  ...documentMediaTypes,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A report that the reader sees with what it holds: as it was handed up, or while it is written as it stands now. */
export async function loadHeld({ db, actor, today }: QueryContext, id: string) {
  const row = found(await withRow(reportsSeen(db, actor), today).where('r.id', '=', id).executeTakeFirst())
  const round = await loadRoundOf(db, row.roundId)
  const submission = await loadSubmission(db, id)
  const isFrozen = submission !== null && row.state !== 'draft' && row.state !== 'returned'
  const content: ReportContent = isFrozen
    ? submission.content
    : await contentOf(db, id, { ...round, aboutUnitId: row.aboutUnitId }, today)
  return { row, round, content, isFrozen, submittedAt: isFrozen ? submission.at.toISOString() : null }
}
