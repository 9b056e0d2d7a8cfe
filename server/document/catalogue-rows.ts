import type { Tx } from '#server/kernel/database.ts'
import { conflict, refused } from '#server/kernel/problem.ts'

/** The row that stands, null for a new one. Throws `conflict` unless the reader saw it so. */
export function seenAs<Row extends { version: number }>(
  row: Row | undefined,
  version: number | null,
): Row | null {
  if ((row?.version ?? null) !== version) throw conflict(row ?? null)
  return row ?? null
}

/** Whether numbers have been given by this row: what is printed on documents is not changed afterwards. */
export const isUsed = async (
  tx: Tx,
  column: 'type_id' | 'body_id' | 'rule_id',
  id: string,
): Promise<boolean> =>
  Boolean(await tx.selectFrom('numbering').select('id').where(column, '=', id).limit(1).executeTakeFirst())

export function insistOrder({ validFrom, validTo }: { validFrom: string; validTo: string | null }): void {
  if (validTo !== null && validTo <= validFrom) throw refused('ends_before_it_begins')
}
