import type { Tx } from '#server/kernel/database.ts'
import { refused } from '#server/kernel/problem.ts'

/** What one hands over one has uploaded; another's file is as unknown as one that does not exist. */
export async function insistOnOwnFiles(tx: Tx, fileIds: readonly string[], personId: string): Promise<void> {
  if (fileIds.length === 0) return
  const own = await tx
    .selectFrom('file')
    .select('id')
    .where('id', 'in', fileIds)
    .where('uploaded_by', '=', personId)
    .execute()
  if (own.length < fileIds.length) throw refused('file_unknown')
}
