import * as contract from '#domain/obligation/contract.ts'
import { bindQuery } from '#server/http/binding.ts'
import { listMyObligations } from './list-my-obligations.ts'
import { listObligations } from './list-obligations.ts'
import { listWaits } from './list-waits.ts'
import { summarizeObligations } from './summarize-obligations.ts'

export const obligationRoutes = [
  bindQuery(contract.listObligations, listObligations),
  bindQuery(contract.listMyObligations, listMyObligations),
  bindQuery(contract.listWaits, listWaits),
  bindQuery(contract.summarizeObligations, summarizeObligations),
]
