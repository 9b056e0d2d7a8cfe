import * as contract from '#domain/matter/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { decideMatter } from './decide-matter.ts'
import { listMatters } from './queries.ts'
import { readMatter } from './read-matter.ts'
import { submitMatter } from './submit-matter.ts'

export const matterRoutes = [
  bindQuery(contract.listMatters, listMatters),
  bindQuery(contract.readMatter, readMatter),
  bindCommand(contract.submitMatter, submitMatter),
  bindCommand(contract.directMatter, decideMatter('directed')),
  bindCommand(contract.returnMatter, decideMatter('returned')),
]
