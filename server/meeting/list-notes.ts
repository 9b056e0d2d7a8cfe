import type { Note } from '#domain/meeting/minutes-contract.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** The notes that stand, in order, each with whoever typed it last. */
export const listNotes = (db: Db | Tx, meetingId: string): Promise<Note[]> =>
  db
    .selectFrom('meeting_note as n')
    .leftJoin('person_detail as d', 'd.id', 'n.written_by')
    .select(['n.id', 'n.ordinal', 'n.text', 'n.version'])
    .select(personReference('n.written_by', 'd.full_name', null).as('writtenBy'))
    .where('n.meeting_id', '=', meetingId)
    .where('n.removed_at', 'is', null)
    .orderBy('n.ordinal')
    .execute()
