import * as contract from '#domain/difficulty/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { closeDifficulty } from './close-difficulty.ts'
import { linkTarget, unlinkTarget } from './link-target.ts'
import { listSharedDifficulties } from './list-shared.ts'
import { listDifficulties } from './queries.ts'
import { raiseDifficultyAgain } from './raise-difficulty-again.ts'
import { raiseOwnDifficulty } from './raise-own-difficulty.ts'
import { readDifficulty } from './read-difficulty.ts'
import { reopenDifficulty } from './reopen-difficulty.ts'
import { sayDifficultyGone } from './say-difficulty-gone.ts'
import { shareDifficulty } from './share-difficulty.ts'

export const difficultyRoutes = [
  bindQuery(contract.listDifficulties, listDifficulties),
  bindQuery(contract.listSharedDifficulties, listSharedDifficulties),
  bindCommand(contract.shareDifficulty, shareDifficulty),
  bindQuery(contract.readDifficulty, readDifficulty),
  bindCommand(contract.raiseDifficulty, raiseOwnDifficulty),
  bindCommand(contract.raiseDifficultyAgain, raiseDifficultyAgain),
  bindCommand(contract.sayDifficultyGone, sayDifficultyGone),
  bindCommand(contract.closeDifficulty, closeDifficulty),
  bindCommand(contract.reopenDifficulty, reopenDifficulty),
  bindCommand(contract.linkTarget, linkTarget),
  bindCommand(contract.unlinkTarget, unlinkTarget),
]
