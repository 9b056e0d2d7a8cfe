import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'

/** An invitation to this very meeting that was not withdrawn. */
export const getInvitation = async (tx: Tx, meetingId: string, id: string) =>
  found(
    await tx
      .selectFrom('attendance')
      .select(['id', 'unit_id', 'state', 'version'])
      .where('id', '=', id)
      .where('meeting_id', '=', meetingId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst(),
  )
