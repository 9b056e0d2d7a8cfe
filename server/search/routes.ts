import { search as contract } from '#domain/search/contract.ts'
import { bindQuery } from '#server/http/binding.ts'
import { search } from './search.ts'

export const searchRoutes = [bindQuery(contract, search)]
