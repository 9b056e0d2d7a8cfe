import * as contract from '#domain/event/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { listEvents, readSeal } from './queries.ts'
import { verifyLog } from './verify-log.ts'

export const eventRoutes = [
  bindQuery(contract.readSeal, readSeal),
  bindQuery(contract.listEvents, listEvents),
  bindCommand(contract.verifyLog, verifyLog),
]
