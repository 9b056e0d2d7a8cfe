import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import type { ItemRow } from './intake-row.ts'

/** Keeps the exact sentence of an item as a clause of its document; what comes of the item cites it. */
export async function keepClause(
  tx: Tx,
  documentId: string,
  documentText: string,
  item: ItemRow,
): Promise<{ id: string; text: string }> {
  const clause = { id: newId(), text: documentText.slice(item.starts_at, item.ends_at) }
  await tx
    .insertInto('clause')
    .values({
      ...clause,
      document_id: documentId,
      address: item.address || String(item.ordinal),
      starts_at: item.starts_at,
      ends_at: item.ends_at,
    })
    .execute()
  return clause
}
