import type { Selectable, Updateable } from 'kysely'
import type { Tables } from '#db/types.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'

type Decided = Pick<
  Updateable<Tables['contest']>,
  'decision' | 'decision_reason' | 'decided_by' | 'decided_on'
>

/** Writes the decision on the contest that waits, and gives it back. */
export async function decideContest(
  tx: Tx,
  obligationId: string,
  decided: Decided,
): Promise<Selectable<Tables['contest']>> {
  const waiting = found(
    await tx
      .selectFrom('contest')
      .select(['id', 'version'])
      .where('obligation_id', '=', obligationId)
      .where('decision', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  )
  return tx
    .updateTable('contest')
    .set({ ...decided, version: waiting.version + 1 })
    .where('id', '=', waiting.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
