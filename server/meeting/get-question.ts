import type { Tx } from '#server/kernel/database.ts'
import { found, sameVersion } from '#server/kernel/problem.ts'

/** A question that stands, of this very meeting, as its reader saw it. The meeting is locked already. */
export async function getQuestion(tx: Tx, meetingId: string, id: string, version: number) {
  const question = found(
    await tx
      .selectFrom('meeting_question')
      .select(['id', 'version', 'answer', 'asked_by_unit_id', 'addressed_to_unit_id'])
      .where('id', '=', id)
      .where('meeting_id', '=', meetingId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst(),
  )
  sameVersion(question, version)
  return question
}
