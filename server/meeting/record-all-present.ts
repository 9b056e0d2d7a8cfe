import type { recordAllPresent as route } from '#domain/meeting/agenda-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listAttendance } from './list-agenda.ts'

export const recordAllPresent: Command<typeof route> = async ({ params }, context) => {
  const { tx } = context
  const meeting = await getMeetingToTake(tx, context, params.id, 'attend')
  await tx
    .updateTable('attendance')
    .set((set) => ({ state: 'present', version: set('version', '+', 1) }))
    .where('meeting_id', '=', params.id)
    .where('state', '=', 'invited')
    .where('withdrawn_at', 'is', null)
    .execute()
  return { attendance: await listAttendance(tx, meeting, context) }
}
