import * as contract from '#domain/report-form/contract.ts'
import { bindCommand, bindDownload } from '#server/http/binding.ts'
import { downloadReportForm } from './download-form.ts'
import { mailReportForms } from './mail-forms.ts'

export const reportFormRoutes = [
  bindDownload(contract.downloadReportForm, downloadReportForm),
  bindCommand(contract.mailReportForms, mailReportForms),
]
