import * as back from '#domain/report/brought-back-contract.ts'
import * as consolidation from '#domain/report/consolidation-contract.ts'
import * as contract from '#domain/report/contract.ts'
import * as paper from '#domain/report/paper-contract.ts'
import * as writing from '#domain/report/writing-contract.ts'
import { bindCommand, bindDownload, bindPrepared, bindQuery } from '#server/http/binding.ts'
import { readBroughtBackReport, takeBackReport } from './brought-back.ts'
import { consolidateReport } from './consolidate-report.ts'
import { acceptReport, approveReport, returnReport } from './decide-report.ts'
import { downloadReport } from './download-report.ts'
import { draftReportTemplate, reviseReportTemplate } from './draft-template.ts'
import { editReportParagraph } from './edit-paragraph.ts'
import { listMyReports } from './list-my-reports.ts'
import { listReportRounds } from './list-rounds.ts'
import { listReportTemplates } from './list-templates.ts'
import { prepareSumming } from './prepare-summing.ts'
import { openReportRound } from './open-round.ts'
import { placeReportTemplate } from './place-template.ts'
import { readReportFigure } from './read-figure.ts'
import { readReport } from './read-report.ts'
import { readReportRound } from './read-round.ts'
import { reopenReport } from './reopen-report.ts'
import { saveReportSection } from './save-section.ts'
import { submitReport } from './submit-report.ts'

export const reportRoutes = [
  bindQuery(contract.listMyReports, listMyReports),
  bindQuery(contract.listReportRounds, listReportRounds),
  bindQuery(contract.readReportRound, readReportRound),
  bindQuery(contract.listReportTemplates, listReportTemplates),
  bindCommand(contract.draftReportTemplate, draftReportTemplate),
  bindCommand(contract.reviseReportTemplate, reviseReportTemplate),
  bindCommand(contract.placeReportTemplate, placeReportTemplate),
  bindCommand(contract.openReportRound, openReportRound),
  bindCommand(contract.reopenReport, reopenReport),
  bindQuery(writing.readReport, readReport),
  bindQuery(paper.readReportFigure, readReportFigure),
  bindDownload(paper.downloadReport, downloadReport),
  bindQuery(back.readBroughtBackReport, readBroughtBackReport),
  bindCommand(back.takeBackReport, takeBackReport),
  bindCommand(writing.saveReportSection, saveReportSection),
  bindCommand(writing.submitReport, submitReport),
  bindCommand(writing.returnReport, returnReport),
  bindCommand(writing.approveReport, approveReport),
  bindCommand(writing.acceptReport, acceptReport),
  bindPrepared(consolidation.consolidateReport, prepareSumming, consolidateReport),
  bindCommand(consolidation.editReportParagraph, editReportParagraph),
]
