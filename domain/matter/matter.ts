import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

/** What becomes of a matter that was submitted for direction. */
export const matterStates = ['waiting', 'directed', 'returned'] as const
export const matterStateSchema = z.enum(matterStates)
export type MatterState = (typeof matterStates)[number]

/** A direction is given, or it is returned, only while it waits. */
export const mayDecide = (state: MatterState): Decision<'matter_is_decided'> =>
  state === 'waiting' ? allowed : refused('matter_is_decided')

/** What came back is submitted again once; it keeps the day on which it was submitted first. */
export function mayResubmit(
  state: MatterState,
  isTakenUp: boolean,
): Decision<'matter_not_returned' | 'already_resubmitted'> {
  if (state !== 'returned') return refused('matter_not_returned')
  return isTakenUp ? refused('already_resubmitted') : allowed
}
