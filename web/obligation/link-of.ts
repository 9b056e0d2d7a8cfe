import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { paths } from '#web/paths.ts'

/**
 * The page of an obligation: a part stands on the page of its task, an answer on that of what it answers, an
 * appraisal on that of its draft, a report on its own.
 */
export function linkOf(row: Pick<Obligation, 'id' | 'kind' | 'parentId' | 'source'>): string {
  if (row.kind === 'answer' && row.source.recommendation)
    return paths.recommendation(row.source.recommendation.id)
  if (row.source.appraisal) return paths.appraisal(row.source.appraisal.id)
  if (row.kind === 'report') return paths.report(row.id)
  if (row.kind === 'opinion') return paths.matter(row.id)
  return paths.task(row.parentId ?? row.id)
}
