import * as actual from '#domain/target/actual-contract.ts'
import * as contract from '#domain/target/contract.ts'
import * as month from '#domain/target/month-contract.ts'
import * as files from '#domain/target/import-contract.ts'
import * as large from '#domain/target/large-import.ts'
import { bindCommand, bindDownload, bindQuery, bindUpload } from '#server/http/binding.ts'
import { adjustTarget } from './adjust-target.ts'
import { approveMonth } from './approve-month.ts'
import { approveMonthsBelow } from './approve-months-below.ts'
import { correctActual } from './correct-actual.ts'
import { defineIndicator } from './define-indicator.ts'
import { enterActuals } from './enter-actuals.ts'
import { downloadTemplate, exportBoard } from './export-board.ts'
import { getTarget } from './get-target.ts'
import { confirmLargeImport, importLargeWorkbook } from './import-large-workbook.ts'
import { importTargets } from './import-targets.ts'
import { listIndicators } from './list-indicators.ts'
import { listLagging } from './list-lagging-targets.ts'
import { listReporting } from './list-reporting.ts'
import { readBoard } from './read-board.ts'
import { readGrid } from './read-grid.ts'
import { readMonth } from './read-month.ts'
import { readPassport } from './read-passport.ts'
import { returnMonth } from './return-month.ts'
import { setTarget } from './set-target.ts'
import { submitMonth } from './submit-month.ts'

export const targetRoutes = [
  bindQuery(contract.listIndicators, listIndicators),
  bindCommand(contract.defineIndicator, defineIndicator),
  bindQuery(contract.readBoard, readBoard),
  bindQuery(contract.listLaggingTargets, listLagging),
  bindQuery(contract.getTarget, getTarget),
  bindCommand(contract.setTarget, setTarget),
  bindCommand(contract.adjustTarget, adjustTarget),
  bindQuery(actual.readGrid, readGrid),
  bindQuery(actual.listReporting, listReporting),
  bindCommand(actual.enterActuals, enterActuals),
  bindCommand(actual.submitMonth, submitMonth),
  bindCommand(actual.approveMonth, approveMonth),
  bindCommand(actual.returnMonth, returnMonth),
  bindQuery(month.readMonth, readMonth),
  bindCommand(month.approveMonthsBelow, approveMonthsBelow),
  bindQuery(month.readPassport, readPassport),
  bindCommand(actual.correctActual, correctActual),
  bindUpload(files.importTargets, importTargets),
  bindUpload(large.importLargeWorkbook, importLargeWorkbook),
  bindCommand(large.confirmLargeImport, confirmLargeImport),
  bindDownload(files.downloadTemplate, downloadTemplate),
  bindDownload(files.exportBoard, exportBoard),
]
