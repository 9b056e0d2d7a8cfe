import * as contract from '#domain/programme/contract.ts'
import * as standing from '#domain/programme/standing-contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { gatherIndicators } from './gather-indicators.ts'
import { changeProgramme, enterProgramme } from './keep-programme.ts'
import { listProgrammes } from './list-programmes.ts'
import { readProgramme } from './read-programme.ts'

export const programmeRoutes = [
  bindQuery(contract.listProgrammes, listProgrammes),
  bindQuery(standing.readProgramme, readProgramme),
  bindCommand(contract.enterProgramme, enterProgramme),
  bindCommand(contract.changeProgramme, changeProgramme),
  bindCommand(standing.gatherIndicators, gatherIndicators),
]
