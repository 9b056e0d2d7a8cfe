import type { Citation } from '#domain/target/source-contract.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { found, invalid } from '#server/kernel/problem.ts'

interface Cited {
  readonly clauseId?: string | undefined
  readonly citation?: Citation | null | undefined
}

/**
 * The id of the clause that a plan cites, or null when none is: one that is kept, or one typed now, kept with its
 * document. Throws `not_found` for a clause that does not exist, `invalid` when both are given.
 */
export async function citeClause(tx: Tx, { clauseId, citation }: Cited): Promise<string | null> {
  if (clauseId !== undefined && citation) throw invalid([{ path: 'citation', code: 'only_one_source' }])
  if (citation) return keepCitation(tx, citation)
  if (clauseId === undefined) return null
  return found(await tx.selectFrom('clause').select('id').where('id', '=', clauseId).executeTakeFirst()).id
}

/** The same sentence of the same document is kept once. */
async function keepCitation(
  tx: Tx,
  { symbol, title, issuedOn = null, address, text }: Citation,
): Promise<string> {
  const known = await tx.selectFrom('document').select('id').where('symbol', '=', symbol).executeTakeFirst()
  const documentId = known?.id ?? newId()
  if (!known)
    await tx
      .insertInto('document')
      .values({ id: documentId, kind: 'plan', symbol, title, issued_on: issuedOn })
      .execute()
  const same = await tx
    .selectFrom('clause')
    .select('id')
    .where('document_id', '=', documentId)
    .where('address', '=', address)
    .where('text', '=', text)
    .executeTakeFirst()
  if (same) return same.id
  const id = newId()
  await tx.insertInto('clause').values({ id, document_id: documentId, address, text }).execute()
  return id
}
