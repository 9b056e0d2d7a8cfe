import type { Tx } from '#server/kernel/database.ts'
import { found, sameVersion } from '#server/kernel/problem.ts'

/** A conclusion that stands, of this very meeting, as its reader saw it. The meeting is locked already. */
export async function getConclusion(tx: Tx, meetingId: string, id: string, version: number) {
  const conclusion = found(
    await tx
      .selectFrom('conclusion')
      .selectAll()
      .where('id', '=', id)
      .where('meeting_id', '=', meetingId)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  sameVersion(conclusion, version)
  return conclusion
}
