import * as contract from '#domain/charge/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { assignCharge, endCharge } from './assign-charge.ts'
import { setChargeRules } from './charge-rules.ts'
import { readChargeHistory } from './read-charge-history.ts'
import { readCharges } from './read-charges.ts'

export const chargeRoutes = [
  bindQuery(contract.readCharges, readCharges),
  bindQuery(contract.readChargeHistory, readChargeHistory),
  bindCommand(contract.setChargeRules, setChargeRules),
  bindCommand(contract.assignCharge, assignCharge),
  bindCommand(contract.endCharge, endCharge),
]
