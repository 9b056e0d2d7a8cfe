import * as contract from '#domain/report-form/contract.ts'
import { bindCommand, bindDownload, bindPrepared } from '#server/http/binding.ts'
import { downloadReportForm } from './download-form.ts'
import { mailReportForms } from './mail-forms.ts'
import { prepareForm, takeReportForm } from './take-brought-form.ts'

export const reportFormRoutes = [
  bindDownload(contract.downloadReportForm, downloadReportForm),
  bindPrepared(contract.takeReportForm, prepareForm, takeReportForm),
  bindCommand(contract.mailReportForms, mailReportForms),
]
