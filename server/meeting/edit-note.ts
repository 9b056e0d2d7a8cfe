import type { editNote as route } from '#domain/meeting/minutes-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { getNote } from './get-note.ts'
import { listNotes } from './list-notes.ts'

export const editNote: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor } = context
  await getMeetingToTake(tx, context, params.id, 'conclude')
  const note = await getNote(tx, params.id, params.noteId, body.version)
  await tx
    .updateTable('meeting_note')
    .set({ text: body.text, written_by: actor.personId, version: note.version + 1 })
    .where('id', '=', note.id)
    .execute()
  return { notes: await listNotes(tx, params.id) }
}
