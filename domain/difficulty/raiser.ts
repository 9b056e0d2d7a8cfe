import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

/** A unit on which a difficulty weighs, until it says that it is gone. */
export interface Raiser {
  readonly id: string
  readonly goneOn: CalendarDate | null
  /** The unit no longer exists, so nobody can say it. */
  readonly hasEnded: boolean
}

/** The raisers on whom it still weighs. */
export const stillRaisedBy = <R extends Raiser>(raisers: readonly R[]): R[] =>
  raisers.filter(({ goneOn }) => goneOn === null)

/** Whether, once this unit has said that it is gone, nobody is left: the difficulty closes with its last raiser. */
export const isLastRaiser = (raisers: readonly Raiser[], unitId: string): boolean =>
  stillRaisedBy(raisers).every(({ id }) => id === unitId)

/** Whether this unit still has to say that it is gone. */
export const maySayGone = (raisers: readonly Raiser[], unitId: string): Decision<'already_said_gone'> =>
  stillRaisedBy(raisers).some(({ id }) => id === unitId) ? allowed : refused('already_said_gone')

/** The office closes only what no unit is left to speak for. */
export const mayCloseForEnded = (raisers: readonly Raiser[]): Decision<'raiser_still_exists'> =>
  stillRaisedBy(raisers).every(({ hasEnded }) => hasEnded) ? allowed : refused('raiser_still_exists')
