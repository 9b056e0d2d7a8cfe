import * as contract from '#domain/consolidation/contract.ts'
import { bindCommand, bindQuery, bindPrepared } from '#server/http/binding.ts'
import { addWorkbook, scanWorkbook } from './add-workbook.ts'
import { callOffConsolidation } from './call-off-consolidation.ts'
import { confirmConsolidation } from './confirm-consolidation.ts'
import { leaveOutWorkbook } from './leave-out-workbook.ts'
import { mapLayout } from './map-layout.ts'
import { nameUnitOfWorkbook } from './name-unit-of-workbook.ts'
import { openConsolidation } from './open-consolidation.ts'
import { listConsolidations, readConsolidation } from './queries.ts'
import { rememberName } from './remember-name.ts'

export const consolidationRoutes = [
  bindQuery(contract.listConsolidations, listConsolidations),
  bindCommand(contract.openConsolidation, openConsolidation),
  bindQuery(contract.readConsolidation, readConsolidation),
  bindPrepared(contract.addWorkbook, scanWorkbook, addWorkbook),
  bindCommand(contract.leaveOutWorkbook, leaveOutWorkbook),
  bindCommand(contract.nameUnitOfWorkbook, nameUnitOfWorkbook),
  bindCommand(contract.rememberName, rememberName),
  bindCommand(contract.mapLayout, mapLayout),
  bindCommand(contract.confirmConsolidation, confirmConsolidation),
  bindCommand(contract.callOffConsolidation, callOffConsolidation),
]
