import { documentMediaTypes } from '#domain/official-document/file-kind.ts'
import { asShown } from '#domain/report/as-shown.ts'
import type { ReportContent } from '#domain/report/content.ts'
import type { ReportPaper } from '#domain/report/report-document.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { readNoticeSetting } from '#server/meeting/read-notice-setting.ts'
import { contentOf } from './content-of.ts'
import { loadRoundOf, loadSubmission } from './load-report.ts'
import { reportsSeen, withRow } from './reports-seen.ts'

export const mediaTypes = {
  ...documentMediaTypes,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

type Reading = Pick<QueryContext, 'actor' | 'today'> & { readonly db: Db | Tx }

/** A report that the reader sees with what it holds: as it was handed up, or while it is written as it stands now. */
async function loadHeld({ db, actor, today }: Reading, id: string) {
  const row = found(await withRow(reportsSeen(db, actor), today).where('r.id', '=', id).executeTakeFirst())
  const round = await loadRoundOf(db, row.roundId)
  const submission = await loadSubmission(db, id)
  const isFrozen = submission !== null && row.state !== 'draft' && row.state !== 'returned'
  const content: ReportContent = isFrozen
    ? submission.content
    : await contentOf(db, id, { ...round, aboutUnitId: row.aboutUnitId }, today)
  return { row, content, isFrozen }
}

/** The same as a paper, whose figures are opened at `origin`. */
export async function loadPaper(
  context: Reading & Pick<QueryContext, 'organization'>,
  id: string,
  origin: string,
): Promise<ReportPaper> {
  const { db, today, organization } = context
  const { row, content: held, isFrozen } = await loadHeld(context, id)
  const { content, offered } = isFrozen ? { content: held, offered: [] } : asShown(held)
  const setting = await readNoticeSetting(db, { host_unit_id: row.owedToUnitId }, today)
  return {
    id,
    title: row.title,
    about: row.about.name,
    content,
    isFrozen,
    offered,
    origin,
    layout: setting.layout,
    superiorBody: row.owedTo.name,
    issuingBody: row.owedBy.name,
    symbol: setting.symbol.replace(/^[^-/]+/, 'BC'),
    place: setting.place,
    recipients: [row.owedTo.name, 'Lưu: Văn phòng'],
    signer: { authority: null, position: setting.position, name: null },
    today,
    isDemonstration: organization.isDemonstration,
  }
}
