import type { addNote as route } from '#domain/meeting/minutes-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listNotes } from './list-notes.ts'
import { nextOrdinal } from './number-rows.ts'

export const addNote: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, now } = context
  await getMeetingToTake(tx, context, params.id, 'conclude')
  await tx
    .insertInto('meeting_note')
    .values({
      id: body.id,
      meeting_id: params.id,
      ordinal: await nextOrdinal(tx, 'meeting_note', params.id),
      text: body.text,
      written_by: actor.personId,
      written_at: now,
    })
    .execute()
  return { notes: await listNotes(tx, params.id) }
}
