import * as actual from '#domain/target/actual-contract.ts'
import * as cascade from '#domain/target/cascade-contract.ts'
import * as catalogue from '#domain/target/catalogue-contract.ts'
import * as board from '#domain/target/board-contract.ts'
import * as contract from '#domain/target/contract.ts'
import * as month from '#domain/target/month-contract.ts'
import * as charts from '#domain/target/chart-contract.ts'
import * as comparing from '#domain/target/compare-contract.ts'
import * as files from '#domain/target/import-contract.ts'
import { listCitable as listCitableRoute } from '#domain/target/source-contract.ts'
import * as yearEntry from '#domain/target/year-entry-contract.ts'
import * as catchUp from '#domain/target/catch-up-contract.ts'
import * as onlooker from '#domain/target/onlooker-contract.ts'
import * as outlook from '#domain/target/outlook-contract.ts'
import * as threshold from '#domain/target/threshold-contract.ts'
import * as large from '#domain/target/large-import.ts'
import { bindCommand, bindDownload, bindPrepared, bindQuery } from '#server/http/binding.ts'
import { adjustTarget } from './adjust-target.ts'
import { agreeCatchUp } from './agree-catch-up.ts'
import { approveMonth } from './approve-month.ts'
import { approveMonthsBelow } from './approve-months-below.ts'
import { cascadeTarget } from './cascade-target.ts'
import { changeIndicator } from './change-indicator.ts'
import { compareTargets } from './compare-targets.ts'
import { correctActual } from './correct-actual.ts'
import { defineIndicator } from './define-indicator.ts'
import { draftCatchUp } from './draft-catch-up.ts'
import { enterActuals } from './enter-actuals.ts'
import { enterYear } from './enter-year.ts'
import { downloadTemplate } from './download-template.ts'
import { exportBoard, exportTarget } from './export-board.ts'
import { exportComparison } from './export-comparison.ts'
import { exportWhatIf } from './export-what-if.ts'
import { getTarget } from './get-target.ts'
import { confirmLargeImport, importLargeWorkbook, mapLargeLayout } from './import-large-workbook.ts'
import { examineWorkbook } from './examine-workbook.ts'
import { importTargets } from './import-targets.ts'
import { listCitable } from './list-citable.ts'
import { listIndicators } from './list-indicators.ts'
import { findTarget } from './find-target.ts'
import { listMismatches } from './list-mismatches.ts'
import { listReporting } from './list-reporting.ts'
import { listTargets } from './list-targets.ts'
import { readBoard } from './read-board.ts'
import { readCascade } from './read-cascade.ts'
import { readCatalogue } from './read-catalogue.ts'
import { readCatchUp } from './read-catch-up.ts'
import { readGrid } from './read-grid.ts'
import { readOnlookers } from './read-onlookers.ts'
import { readMonth } from './read-month.ts'
import { readOutlook } from './read-outlook.ts'
import { readPassport } from './read-passport.ts'
import { readYear } from './read-year.ts'
import { retireIndicator } from './retire-indicator.ts'
import { returnMonth } from './return-month.ts'
import { setTarget } from './set-target.ts'
import { setTargetsOfKind } from './set-targets-of-kind.ts'
import { returnCatchUp } from './return-catch-up.ts'
import { readThresholds, setThresholds } from './set-thresholds.ts'
import { submitCatchUp } from './submit-catch-up.ts'
import { submitMonth } from './submit-month.ts'
import { writeChart } from './write-chart.ts'

export const targetRoutes = [
  bindQuery(contract.listIndicators, listIndicators),
  bindCommand(contract.defineIndicator, defineIndicator),
  bindQuery(catalogue.readCatalogue, readCatalogue),
  bindCommand(catalogue.changeIndicator, changeIndicator),
  bindCommand(catalogue.retireIndicator, retireIndicator),
  bindQuery(board.readBoard, readBoard),
  bindQuery(board.listTargets, listTargets),
  bindQuery(board.findTarget, findTarget),
  bindQuery(listCitableRoute, listCitable),
  bindQuery(cascade.listMismatches, listMismatches),
  bindCommand(cascade.setTargetsOfKind, setTargetsOfKind),
  bindQuery(cascade.readCascade, readCascade),
  bindCommand(cascade.cascadeTarget, cascadeTarget),
  bindQuery(yearEntry.readYear, readYear),
  bindCommand(yearEntry.enterYear, enterYear),
  bindQuery(comparing.compareTargets, compareTargets),
  bindQuery(contract.getTarget, getTarget),
  bindCommand(contract.setTarget, setTarget),
  bindCommand(contract.adjustTarget, adjustTarget),
  bindQuery(actual.readGrid, readGrid),
  bindQuery(actual.listReporting, listReporting),
  bindQuery(onlooker.readOnlookers, readOnlookers),
  bindCommand(actual.enterActuals, enterActuals),
  bindCommand(actual.submitMonth, submitMonth),
  bindCommand(actual.approveMonth, approveMonth),
  bindCommand(actual.returnMonth, returnMonth),
  bindQuery(month.readMonth, readMonth),
  bindCommand(month.approveMonthsBelow, approveMonthsBelow),
  bindQuery(month.readPassport, readPassport),
  bindCommand(actual.correctActual, correctActual),
  bindQuery(threshold.readThresholds, readThresholds),
  bindCommand(threshold.setThresholds, setThresholds),
  bindQuery(outlook.readOutlook, readOutlook),
  bindQuery(catchUp.readCatchUp, readCatchUp),
  bindCommand(catchUp.draftCatchUp, draftCatchUp),
  bindCommand(catchUp.submitCatchUp, submitCatchUp),
  bindCommand(catchUp.agreeCatchUp, agreeCatchUp),
  bindCommand(catchUp.returnCatchUp, returnCatchUp),
  bindDownload(catchUp.exportWhatIf, exportWhatIf),
  bindPrepared(files.importTargets, examineWorkbook, importTargets),
  bindPrepared(large.importLargeWorkbook, examineWorkbook, importLargeWorkbook),
  bindCommand(large.confirmLargeImport, confirmLargeImport),
  bindCommand(large.mapLargeLayout, mapLargeLayout),
  bindDownload(files.downloadTemplate, downloadTemplate),
  bindDownload(files.exportBoard, exportBoard),
  bindDownload(comparing.exportTarget, exportTarget),
  bindDownload(comparing.exportComparison, exportComparison),
  bindDownload(charts.writeChart, writeChart),
]
