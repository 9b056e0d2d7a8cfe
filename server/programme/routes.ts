import * as contract from '#domain/programme/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { changeProgramme, enterProgramme } from './keep-programme.ts'
import { listProgrammes } from './list-programmes.ts'

export const programmeRoutes = [
  bindQuery(contract.listProgrammes, listProgrammes),
  bindCommand(contract.enterProgramme, enterProgramme),
  bindCommand(contract.changeProgramme, changeProgramme),
]
