import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOver, visibleUnits } from '#domain/session/actor.ts'
import { canRaiseFor, type RaiseRefusal } from '#domain/recommendation/policy.ts'
import { type MeetingStep, type StateRefusal, mayTake } from './lifecycle.ts'
import type { MeetingState } from './meeting.ts'

export type KeepRefusal = 'only_the_office'

/** The office keeps the meetings of the bodies it serves, as their leaders may: schedule, open, conclude, close. */
export function canKeepMeetingOf(actor: Actor, hostUnitId: string): Decision<KeepRefusal> {
  return holdsRoleOver(actor, hostUnitId, ['office', 'leader']) ? allowed : refused('only_the_office')
}

/** Whether there is any body whose meetings the actor keeps. */
export const canSchedule = (actor: Actor): Decision<KeepRefusal> =>
  holdsRole(actor, ['office', 'leader']) ? allowed : refused('only_the_office')

/** Whether the actor may take a step on a meeting now: the right first, then the state. */
export const canTake = (
  actor: Actor,
  meeting: { hostUnitId: string; state: MeetingState },
  step: MeetingStep,
): Decision<KeepRefusal | StateRefusal> =>
  firstRefusal<KeepRefusal | StateRefusal>(
    canKeepMeetingOf(actor, meeting.hostUnitId),
    mayTake(meeting.state, step),
  )

/** A draft is no word yet: only whoever sees the host reads conclusions and notes before the meeting is closed. */
export function canReadDrafts(actor: Actor, hostUnitId: string): Decision<KeepRefusal> {
  const visible = visibleUnits(actor)
  return visible === 'all' || visible.includes(hostUnitId) ? allowed : refused('only_the_office')
}

/** A unit says itself who comes in place of its head, and so does the office of the host for it. */
export const canNameSubstitute = (actor: Actor, hostUnitId: string, unitId: string): Decision<RaiseRefusal> =>
  canKeepMeetingOf(actor, hostUnitId).allowed ? allowed : canRaiseFor(actor, unitId)

/** The office brings papers to any item of the agenda, the unit that speaks to one to that one. */
export function canBringPaper(
  actor: Actor,
  hostUnitId: string,
  speakerUnitId: string | null,
): Decision<RaiseRefusal> {
  const keeps = canKeepMeetingOf(actor, hostUnitId).allowed
  if (keeps) return allowed
  return speakerUnitId ? canRaiseFor(actor, speakerUnitId) : refused('only_the_unit_or_the_office')
}
