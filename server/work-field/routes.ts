import * as contract from '#domain/work-field/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { changeWorkField, nameWorkField } from './keep-work-field.ts'
import { listWorkFields } from './list-work-fields.ts'

export const workFieldRoutes = [
  bindQuery(contract.listWorkFields, listWorkFields),
  bindCommand(contract.nameWorkField, nameWorkField),
  bindCommand(contract.changeWorkField, changeWorkField),
]
