import * as contract from '#domain/unit/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { appointPerson } from './appoint-person.ts'
import { closeUnit } from './close-unit.ts'
import { establishUnit } from './establish-unit.ts'
import { listPositions, listUnits } from './queries.ts'
import { renameUnit } from './rename-unit.ts'

export const unitRoutes = [
  bindQuery(contract.listUnits, listUnits),
  bindCommand(contract.establishUnit, establishUnit),
  bindCommand(contract.renameUnit, renameUnit),
  bindCommand(contract.closeUnit, closeUnit),
  bindQuery(contract.listPositions, listPositions),
  bindCommand(contract.appointPerson, appointPerson),
]
