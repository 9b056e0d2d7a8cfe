import type { downloadReport as route } from '#domain/report/paper-contract.ts'
import { type ReportPaper, reportDocument } from '#domain/report/report-document.ts'
import { reportAnnex } from '#documents/out/xlsx/report-annex.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { writeDocument } from '#server/official-document/write-document.ts'
import { loadPaper, mediaTypes } from './load-paper.ts'

/** A report as a file; one that is not handed up says so on its first page. */
export const downloadReport: DownloadQuery<typeof route> = async ({ params, query }, context) => {
  const paper = await loadPaper(context, params.id, context.origin)
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
