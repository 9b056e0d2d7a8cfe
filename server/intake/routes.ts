import * as contract from '#domain/intake/contract.ts'
import { bindCommand, bindPrepared, bindQuery } from '#server/http/binding.ts'
import * as measureContract from '#domain/intake/measure-contract.ts'
import { compareIntake } from './compare-intake.ts'
import { confirmIntake } from './confirm-intake.ts'
import { correctItem } from './correct-item.ts'
import { dismissIntake } from './dismiss-intake.ts'
import { forgetName } from './forget-name.ts'
import { markSentence } from './mark-sentence.ts'
import { measureReading } from './measure-reading.ts'
import { mergeItems } from './merge-items.ts'
import { splitItem } from './split-item.ts'
import { listIntakes, readIntake } from './queries.ts'
import { lookThroughDocument, readInFile } from './read-in-file.ts'
import { readInText } from './read-in-text.ts'

export const intakeRoutes = [
  bindQuery(contract.listIntakes, listIntakes),
  bindCommand(contract.readInText, readInText),
  bindPrepared(contract.readInFile, lookThroughDocument, readInFile),
  bindQuery(contract.readIntake, readIntake),
  bindCommand(contract.correctItem, correctItem),
  bindQuery(contract.compareIntake, compareIntake),
  bindQuery(measureContract.measureReading, measureReading),
  bindCommand(measureContract.forgetName, forgetName),
  bindCommand(contract.splitItem, splitItem),
  bindCommand(contract.mergeItems, mergeItems),
  bindCommand(contract.markSentence, markSentence),
  bindCommand(contract.confirmIntake, confirmIntake),
  bindCommand(contract.dismissIntake, dismissIntake),
]
