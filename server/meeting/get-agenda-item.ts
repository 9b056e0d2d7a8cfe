import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'

/** An item that stands on the agenda of this very meeting. */
export const getAgendaItem = async (tx: Tx, meetingId: string, id: string) =>
  found(
    await tx
      .selectFrom('agenda_item')
      .select(['id', 'version', 'speaker_unit_id'])
      .where('id', '=', id)
      .where('meeting_id', '=', meetingId)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
