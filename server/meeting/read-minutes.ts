import { sql } from 'kysely'
import type { PersonReference } from '#domain/contract/field.ts'
import type { readMinutes as route } from '#domain/meeting/minutes-contract.ts'
import { canReadDrafts, canTake } from '#domain/meeting/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { found, permit } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { listAttendance } from './list-agenda.ts'
import { listConclusions } from './list-conclusions.ts'
import { listNotes } from './list-notes.ts'
import { meetingsSeen } from './meetings-seen.ts'

/** The minutes while they are written; whoever only attends reads the conclusions once the meeting is closed. */
export const readMinutes: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const meeting = found(
    await meetingsSeen(db, actor)
      .leftJoin('person_detail as d', 'd.id', 'm.chair_id')
      .select(['m.id', 'm.title', 'm.state', 'm.host_unit_id as hostUnitId'])
      .select(sql<PersonReference | null>`${personReference('m.chair_id', 'd.full_name', null)}`.as('chair'))
      .where('m.id', '=', params.id)
      .executeTakeFirst(),
  )
  const { id, title, state, chair } = meeting
  permit(canReadDrafts(actor, meeting.hostUnitId))
  return {
    id,
    title,
    state,
    chair,
    attendance: await listAttendance(db, { id, state, host_unit_id: meeting.hostUnitId }, context),
    notes: await listNotes(db, params.id),
    conclusions: await listConclusions(db, params.id, today),
    can: { conclude: canTake(actor, meeting, 'conclude') },
  }
}
