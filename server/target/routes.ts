import * as contract from '#domain/target/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { adjustTarget } from './adjust-target.ts'
import { defineIndicator } from './define-indicator.ts'
import { listIndicators } from './list-indicators.ts'
import { listLagging } from './list-lagging-targets.ts'
import { readBoard } from './read-board.ts'
import { setTarget } from './set-target.ts'

export const targetRoutes = [
  bindQuery(contract.listIndicators, listIndicators),
  bindCommand(contract.defineIndicator, defineIndicator),
  bindQuery(contract.readBoard, readBoard),
  bindQuery(contract.listLaggingTargets, listLagging),
  bindCommand(contract.setTarget, setTarget),
  bindCommand(contract.adjustTarget, adjustTarget),
]
