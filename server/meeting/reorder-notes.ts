import type { reorderNotes as route } from '#domain/meeting/minutes-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listNotes } from './list-notes.ts'
import { numberRows } from './number-rows.ts'

export const reorderNotes: Command<typeof route> = async ({ params, body }, context) => {
  await getMeetingToTake(context.tx, context, params.id, 'conclude')
  await numberRows(context.tx, 'meeting_note', params.id, body.ids)
  return { notes: await listNotes(context.tx, params.id) }
}
