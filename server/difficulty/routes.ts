import * as contract from '#domain/difficulty/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { closeDifficulty } from './close-difficulty.ts'
import { listDifficulties } from './queries.ts'
import { raiseDifficultyAgain } from './raise-difficulty-again.ts'
import { raiseOwnDifficulty } from './raise-own-difficulty.ts'

export const difficultyRoutes = [
  bindQuery(contract.listDifficulties, listDifficulties),
  bindCommand(contract.raiseDifficulty, raiseOwnDifficulty),
  bindCommand(contract.raiseDifficultyAgain, raiseDifficultyAgain),
  bindCommand(contract.closeDifficulty, closeDifficulty),
]
