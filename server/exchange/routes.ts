import * as contract from '#domain/exchange/contract.ts'
import { bindCommand, bindDownload, bindPrepared, bindQuery } from '#server/http/binding.ts'
import { keepUnitCodes, listUnitCodes } from './codes.ts'
import { prepareReturn, returnExchangeForm } from './come-back.ts'
import { prepareExample, readExchangeExample } from './example.ts'
import { changeExchangeForm, keepExchangeForm, listExchangeForms } from './forms.ts'
import { downloadExchangeForm, previewExchangeForm } from './leave.ts'

export const exchangeRoutes = [
  bindQuery(contract.listExchangeForms, listExchangeForms),
  bindPrepared(contract.readExchangeExample, prepareExample, readExchangeExample),
  bindCommand(contract.keepExchangeForm, keepExchangeForm),
  bindCommand(contract.changeExchangeForm, changeExchangeForm),
  bindQuery(contract.previewExchangeForm, previewExchangeForm),
  bindDownload(contract.downloadExchangeForm, downloadExchangeForm),
  bindPrepared(contract.returnExchangeForm, prepareReturn, returnExchangeForm),
  bindQuery(contract.listUnitCodes, listUnitCodes),
  bindCommand(contract.keepUnitCodes, keepUnitCodes),
]
