import type { removeNote as route } from '#domain/meeting/minutes-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { getNote } from './get-note.ts'
import { listNotes } from './list-notes.ts'
import { numberRows } from './number-rows.ts'

export const removeNote: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, now } = context
  await getMeetingToTake(tx, context, params.id, 'conclude')
  const note = await getNote(tx, params.id, params.noteId, body.version)
  await tx
    .updateTable('meeting_note')
    .set({ removed_at: now, version: note.version + 1 })
    .where('id', '=', note.id)
    .execute()
  await numberRows(tx, 'meeting_note', params.id)
  return { notes: await listNotes(tx, params.id) }
}
