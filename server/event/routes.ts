import * as contract from '#domain/event/contract.ts'
import { bindQuery } from '#server/http/binding.ts'
import { listEvents, readSeal } from './queries.ts'

export const eventRoutes = [
  bindQuery(contract.readSeal, readSeal),
  bindQuery(contract.listEvents, listEvents),
]
