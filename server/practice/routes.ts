import * as contract from '#domain/practice/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { adoptPractice, tellOutcome } from './adopt-practice.ts'
import { listPractices, readPractice } from './queries.ts'
import { recommendPractice } from './recommend-practice.ts'
import { recordPractice } from './record-practice.ts'

export const practiceRoutes = [
  bindQuery(contract.listPractices, listPractices),
  bindQuery(contract.readPractice, readPractice),
  bindCommand(contract.recordPractice, recordPractice),
  bindCommand(contract.recommendPractice, recommendPractice),
  bindCommand(contract.adoptPractice, adoptPractice),
  bindCommand(contract.tellOutcome, tellOutcome),
]
