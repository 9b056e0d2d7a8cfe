import * as contract from '#domain/cut-off/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { keepPeriod } from './keep-period.ts'
import { keepRule } from './keep-rule.ts'
import { readCutOffs } from './read-cut-offs.ts'
import { reopenPeriod } from './reopen-period.ts'

export const cutOffRoutes = [
  bindQuery(contract.readCutOffs, readCutOffs),
  bindCommand(contract.keepRule, keepRule),
  bindCommand(contract.keepPeriod, keepPeriod),
  bindCommand(contract.reopenPeriod, reopenPeriod),
]
