import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { MeetingState } from './meeting.ts'
import { type KeepRefusal, canKeepMeetingOf } from './policy.ts'

export type NoticeRefusal =
  | KeepRefusal
  | 'notice_not_drafted'
  | 'notice_issued'
  | 'version_waits'
  | 'version_decided'

export interface NoticeSubject {
  readonly hostUnitId: string
  readonly state: MeetingState
  /** Once it is issued nothing of it changes. */
  readonly isIssued: boolean
  readonly hasWaiting: boolean
}

/** The office of the host brings an edited notice back, one at a time, until it is issued. */
export const canBringBack = (actor: Actor, notice: NoticeSubject): Decision<NoticeRefusal> =>
  firstRefusal<NoticeRefusal>(
    canRevise(actor, notice),
    notice.hasWaiting ? refused('version_waits') : allowed,
  )

/** Whoever may bring one back may decide on it: the differences are named, and the log says who took them. */
export const canDecide = (actor: Actor, notice: NoticeSubject, state: string): Decision<NoticeRefusal> =>
  firstRefusal<NoticeRefusal>(
    canRevise(actor, notice),
    state === 'waiting' ? allowed : refused('version_decided'),
  )

function canRevise(actor: Actor, { hostUnitId, state, isIssued }: NoticeSubject): Decision<NoticeRefusal> {
  return firstRefusal<NoticeRefusal>(
    canKeepMeetingOf(actor, hostUnitId),
    state === 'closed' ? allowed : refused('notice_not_drafted'),
    isIssued ? refused('notice_issued') : allowed,
  )
}
