import { sql } from 'kysely'
import type { SourceKind } from '#domain/obligation/count.ts'

/** From what kind of source an obligation under the alias `o` comes; of several the one nearest to a decision. */
export const sourceKindOf = sql<SourceKind>`case
  when o.conclusion_id is not null then 'meeting'
  when o.recommendation_id is not null then 'recommendation'
  when o.target_id is not null then 'target'
  when o.clause_id is not null then 'document'
  else 'none' end`
