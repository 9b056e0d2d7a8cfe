import { search, type SearchHit } from '#domain/search/contract.ts'
import { call } from '#web/api/call.ts'
import { paths } from '#web/paths.ts'

/** Where what was found is shown; a kind without a page of its own is left out. */
const pageOf: Partial<Record<SearchHit['kind'], (id: string) => string>> = {
  unit: paths.unit,
  task: paths.task,
  target: paths.target,
  meeting: paths.meeting,
  recommendation: paths.recommendation,
  difficulty: paths.difficulty,
  programme: paths.programme,
  project: paths.project,
  document: paths.document,
}

export type Found = SearchHit & { to: string }

/** What the organisation holds under these words, diacritics aside. */
export async function findEverywhere(text: string, signal: AbortSignal): Promise<readonly Found[]> {
  const { hits } = await call(search, { query: { text }, signal })
  return hits.flatMap((hit) => {
    const page = pageOf[hit.kind]
    return page ? [{ ...hit, to: page(hit.id) }] : []
  })
}
