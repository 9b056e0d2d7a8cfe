import type { inviteUnits as route } from '#domain/meeting/agenda-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { newId } from '#server/kernel/id.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listAttendance } from './list-agenda.ts'

export const inviteUnits: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  const meeting = await getMeetingToTake(tx, context, params.id, 'prepare')
  await insistUnits(tx, body.unitIds, today)
  for (const unitId of new Set(body.unitIds)) {
    await tx
      .insertInto('attendance')
      .values({ id: newId(), meeting_id: params.id, unit_id: unitId })
      .onConflict((known) =>
        known
          .columns(['meeting_id', 'unit_id'])
          .doUpdateSet((set) => ({ withdrawn_at: null, version: set('attendance.version', '+', 1) }))
          .where('attendance.withdrawn_at', 'is not', null),
      )
      .execute()
  }
  return { attendance: await listAttendance(tx, meeting, context) }
}
