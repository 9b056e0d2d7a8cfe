import * as contract from '#domain/publication/contract.ts'
import { bindCommand, bindQuery } from '#server/http/binding.ts'
import { publishFigures } from './publish-figures.ts'
import { listChanges, listPublications, listPublished, readPublication } from './queries.ts'

export const publicationRoutes = [
  bindQuery(contract.listPublications, listPublications),
  bindCommand(contract.publishFigures, publishFigures),
  bindQuery(contract.listChanges, listChanges),
  bindQuery(contract.listPublished, listPublished),
  bindQuery(contract.readPublication, readPublication),
]
