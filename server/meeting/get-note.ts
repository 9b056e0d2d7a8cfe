import type { Tx } from '#server/kernel/database.ts'
import { found, sameVersion } from '#server/kernel/problem.ts'

/** A note that stands, of this very meeting, as its reader saw it; a conflict shows it as it is now. */
export async function getNote(tx: Tx, meetingId: string, id: string, version: number) {
  const note = found(
    await tx
      .selectFrom('meeting_note')
      .select(['id', 'text', 'version'])
      .where('id', '=', id)
      .where('meeting_id', '=', meetingId)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  sameVersion(note, version)
  return note
}
