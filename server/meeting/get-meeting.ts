import type { MeetingStep } from '#domain/meeting/lifecycle.ts'
import { mayTake } from '#domain/meeting/lifecycle.ts'
import { canKeepMeetingOf } from '#domain/meeting/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found, insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { meetingsSeen } from './meetings-seen.ts'

interface Facts {
  readonly actor: Actor
}

/** The meeting, locked. Throws `not_found` when it is not the actor's to see. */
export async function getMeeting(tx: Tx, { actor }: Facts, id: string) {
  return found(
    await meetingsSeen(tx, actor).selectAll('m').where('m.id', '=', id).forUpdate('m').executeTakeFirst(),
  )
}
export type MeetingLocked = Awaited<ReturnType<typeof getMeeting>>

/**
 * The meeting, locked for a step of its office: right first, then state. Given the version seen, a meeting that has
 * changed since is a conflict.
 */
export async function getMeetingToTake(
  tx: Tx,
  facts: Facts,
  id: string,
  step: MeetingStep,
  version?: number,
): Promise<MeetingLocked> {
  const meeting = await getMeeting(tx, facts, id)
  if (version !== undefined) sameVersion(meeting, version)
  permit(canKeepMeetingOf(facts.actor, meeting.host_unit_id))
  insist(mayTake(meeting.state, step))
  return meeting
}

/** The meeting at which something is raised: seen by who raises it, and not closed. */
export async function getMeetingToRaiseAt(tx: Tx, facts: Facts, id: string): Promise<MeetingLocked> {
  const meeting = await getMeeting(tx, facts, id)
  insist(mayTake(meeting.state, 'raise'))
  return meeting
}
