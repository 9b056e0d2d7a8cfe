import { sql } from 'kysely'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { listCitable as route } from '#domain/target/source-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { patternOf } from '#server/search/search.ts'

/** Clauses for whoever sets plans; those of plans and decisions first, the newest document first. */
export const listCitable: Query<typeof route> = async ({ query }, { db, actor }) => {
  permit(canKeepTargets(actor))
  const pattern = sql<string>`shared.fold_text(${patternOf(query.text ?? '')})`
  const clauses = await db
    .selectFrom('clause as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .select(['c.id as clauseId', 'c.address', 'c.text', 'd.title as documentTitle'])
    .select(['d.symbol as documentSymbol', 'd.issued_on as issuedOn'])
    .where(
      sql<boolean>`shared.fold_text(concat_ws(' ', d.symbol, d.title, c.address, c.text)) like ${pattern}`,
    )
    .orderBy(sql`d.kind not in ('plan', 'decision')`)
    .orderBy(sql`d.issued_on desc nulls last`)
    .orderBy('d.id')
    .orderBy('c.address')
    .limit(query.limit)
    .execute()
  return { clauses }
}
