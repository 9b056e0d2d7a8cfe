import * as contract from '#domain/remark/contract.ts'
import { bindQuery } from '#server/http/binding.ts'
import { listRemarks } from './queries.ts'

export const remarkRoutes = [bindQuery(contract.listRemarks, listRemarks)]
