import type { Db } from '#server/kernel/database.ts'

/** The sentence that sets the plan, with its document; null when none is cited. */
export async function readSource(db: Db, clauseId: string | null) {
  const row = await db
    .selectFrom('clause as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .select(['c.id as clauseId', 'c.text', 'c.address', 'd.id as documentId', 'd.title as documentTitle'])
    .select(['d.symbol as documentSymbol', 'd.issued_on as issuedOn'])
    .where('c.id', '=', clauseId)
    .executeTakeFirst()
  return row ?? null
}
