import * as contract from '#domain/recommendation/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { clarifyRecommendation } from './clarify-recommendation.ts'
import { directRecommendation } from './direct-recommendation.ts'
import { listRecommendations, readRecommendation } from './queries.ts'
import { raiseOwnRecommendation } from './raise-own-recommendation.ts'

export const recommendationRoutes = [
  bindQuery(contract.listRecommendations, listRecommendations),
  bindQuery(contract.readRecommendation, readRecommendation),
  bindCommand(contract.raiseRecommendation, raiseOwnRecommendation),
  bindCommand(contract.giveDirection, directRecommendation),
  bindCommand(contract.clarifyRecommendation, clarifyRecommendation),
]
