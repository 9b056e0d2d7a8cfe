import type { downloadReportForm as route } from '#domain/report-form/contract.ts'
import type { ReportForm } from '#domain/report-form/form.ts'
import { writeWordForm } from '#documents/out/docx/report-form.ts'
import { writeReportForm } from '#documents/out/xlsx/report-form.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { mediaTypes } from '#server/report/load-paper.ts'
import { reportsSeen } from '#server/report/reports-seen.ts'
import { makeForm } from './make-form.ts'

/** The form of a report that the reader sees, with what stands in it now. */
export const downloadReportForm: DownloadQuery<typeof route> = async ({ params, query }, context) => {
  const { db, actor, organization, today } = context
  found(await reportsSeen(db, actor).select('r.id').where('r.id', '=', params.id).executeTakeFirst())
  const form = await makeForm(db, organization, params.id, today)
  const bytes = query.as === 'xlsx' ? await writeReportForm(form) : await writeWordForm(form)
  return { bytes, mediaType: mediaTypes[query.as], name: nameOfForm(form, query.as), size: bytes.byteLength }
}

export const nameOfForm = ({ title, unit }: ReportForm, as: 'xlsx' | 'docx'): string =>
  `Phiếu ${title}, ${unit}.${as}`
