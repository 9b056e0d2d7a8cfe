import type { downloadReport as route } from '#domain/report/paper-contract.ts'
import { type ReportPaper, reportDocument } from '#domain/report/report-document.ts'
import { reportAnnex } from '#documents/out/xlsx/report-annex.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import type { DownloadContext, DownloadQuery } from '#server/kernel/context.ts'
import { readNoticeSetting } from '#server/meeting/read-notice-setting.ts'
import { writeDocument } from '#server/official-document/write-document.ts'
import { loadHeld, mediaTypes } from './load-paper.ts'

/** A report as a file; one that is not handed up says so on its first page. */
export const downloadReport: DownloadQuery<typeof route> = async ({ params, query }, context) => {
  const paper = await loadPaper(context, params.id)
  const bytes =
    query.as === 'xlsx' ? await annexOf(paper) : await writeDocument(reportDocument(paper), query.as)
  const name = query.as === 'xlsx' ? `Phụ lục ${paper.title}` : paper.title
  return {
    bytes,
    mediaType: mediaTypes[query.as],
    name: `${name}, ${paper.about}.${query.as}`,
    size: bytes.byteLength,
  }
}

const annexOf = ({ content, origin, id, isDemonstration }: ReportPaper): Promise<Uint8Array> =>
  writeWorkbook(
    reportAnnex(content, (targetId) => `${origin}/bao-cao/${id}/so-lieu/${targetId}`),
    { isDemonstration },
  )

async function loadPaper(context: DownloadContext, id: string): Promise<ReportPaper> {
  const { db, today, organization, origin } = context
  const { row, content, isFrozen } = await loadHeld(context, id)
  const setting = await readNoticeSetting(db, { host_unit_id: row.owedToUnitId }, today)
  return {
    id,
    title: row.title,
    about: row.about.name,
    content,
    isFrozen,
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
