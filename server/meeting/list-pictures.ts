import type { MeetingPicture } from '#domain/meeting/picture-contract.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** The photographs of a meeting in the order in which they were added. */
export const listPictures = (db: Db | Tx, meetingId: string): Promise<MeetingPicture[]> =>
  db
    .selectFrom('meeting_picture')
    .select(['id', 'file_id as fileId', 'caption', 'alternative', 'credit', 'version'])
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('ordinal')
    .execute()
