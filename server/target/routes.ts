import * as actual from '#domain/target/actual-contract.ts'
import * as board from '#domain/target/board-contract.ts'
import * as contract from '#domain/target/contract.ts'
import * as files from '#domain/target/import-contract.ts'
import { bindCommand, bindDownload, bindQuery, bindUpload } from '#server/http/binding.ts'
import { adjustTarget } from './adjust-target.ts'
import { approveMonth } from './approve-month.ts'
import { correctActual } from './correct-actual.ts'
import { defineIndicator } from './define-indicator.ts'
import { enterActuals } from './enter-actuals.ts'
import { downloadTemplate, exportBoard } from './export-board.ts'
import { getTarget } from './get-target.ts'
import { importTargets } from './import-targets.ts'
import { listIndicators } from './list-indicators.ts'
import { findTarget } from './find-target.ts'
import { listReporting } from './list-reporting.ts'
import { listTargets } from './list-targets.ts'
import { readBoard } from './read-board.ts'
import { readGrid } from './read-grid.ts'
import { returnMonth } from './return-month.ts'
import { setTarget } from './set-target.ts'
import { submitMonth } from './submit-month.ts'

export const targetRoutes = [
  bindQuery(contract.listIndicators, listIndicators),
  bindCommand(contract.defineIndicator, defineIndicator),
  bindQuery(board.readBoard, readBoard),
  bindQuery(board.listTargets, listTargets),
  bindQuery(board.findTarget, findTarget),
  bindQuery(contract.getTarget, getTarget),
  bindCommand(contract.setTarget, setTarget),
  bindCommand(contract.adjustTarget, adjustTarget),
  bindQuery(actual.readGrid, readGrid),
  bindQuery(actual.listReporting, listReporting),
  bindCommand(actual.enterActuals, enterActuals),
  bindCommand(actual.submitMonth, submitMonth),
  bindCommand(actual.approveMonth, approveMonth),
  bindCommand(actual.returnMonth, returnMonth),
  bindCommand(actual.correctActual, correctActual),
  bindUpload(files.importTargets, importTargets),
  bindDownload(files.downloadTemplate, downloadTemplate),
  bindDownload(files.exportBoard, exportBoard),
]
