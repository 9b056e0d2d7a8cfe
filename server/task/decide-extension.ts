import type { Updateable } from 'kysely'
import type { Tables } from '#db/types.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'

type Decided = Pick<
  Updateable<Tables['extension']>,
  'decision' | 'granted_due_on' | 'decision_reason' | 'decided_by' | 'decided_on'
>

/** Writes the decision on the extension that waits. */
export async function decideExtension(tx: Tx, obligationId: string, decided: Decided): Promise<void> {
  const waiting = found(
    await tx
      .selectFrom('extension')
      .select(['id', 'version'])
      .where('obligation_id', '=', obligationId)
      .where('decision', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  )
  await tx
    .updateTable('extension')
    .set({ ...decided, version: waiting.version + 1 })
    .where('id', '=', waiting.id)
    .execute()
}
