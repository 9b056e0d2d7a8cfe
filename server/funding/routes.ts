import * as contract from '#domain/funding/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { askFunding } from './ask-funding.ts'
import { enterFunding } from './enter-funding.ts'
import { listFunding, readFunding } from './queries.ts'
import { placeFunding } from './place-funding.ts'
import { refuseFunding } from './refuse-funding.ts'
import { withdrawEntry } from './withdraw-entry.ts'

export const fundingRoutes = [
  bindQuery(contract.listFunding, listFunding),
  bindQuery(contract.readFunding, readFunding),
  bindCommand(contract.askFunding, askFunding),
  bindCommand(contract.approveFunding, enterFunding('approved')),
  bindCommand(contract.allotFunding, enterFunding('allotted')),
  bindCommand(contract.spendFunding, enterFunding('spent')),
  bindCommand(contract.refuseFunding, refuseFunding),
  bindCommand(contract.withdrawEntry, withdrawEntry),
  bindCommand(contract.placeFunding, placeFunding),
]
