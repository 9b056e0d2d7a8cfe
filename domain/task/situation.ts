import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import type { TaskStep } from './lifecycle.ts'

/** What beside its state decides whether a step makes sense. */
export interface Situation {
  readonly dueOn: CalendarDate | null
  readonly isPastDue: boolean
  /** Who asked for the extension that waits for a decision. */
  readonly extensionAskedById: string | null
  /** Who said that the work is another unit's, as long as that waits for a decision. */
  readonly contestedById: string | null
}

export type SituationRefusal =
  | 'no_due_date'
  | 'extension_after_due'
  | 'extension_waits'
  | 'no_extension_asked'
  | 'contest_waits'
  | 'nothing_contested'

/** Whether a step suits what is going on: an extension is asked for before the date, and one at a time, and what is contested waits. */
export function suits(situation: Situation, step: TaskStep): Decision<SituationRefusal> {
  const waits = situation.extensionAskedById !== null
  switch (step) {
    case 'askExtension':
      if (situation.dueOn === null) return refused('no_due_date')
      if (waits) return refused('extension_waits')
      return situation.isPastDue ? refused('extension_after_due') : allowed
    case 'grantExtension':
    case 'refuseExtension':
      return waits ? allowed : refused('no_extension_asked')
    case 'extend':
      if (situation.dueOn === null) return refused('no_due_date')
      return waits ? refused('extension_waits') : allowed
    case 'acknowledge':
    case 'contest':
    case 'transfer':
      return situation.contestedById === null ? allowed : refused('contest_waits')
    case 'agree':
    case 'insist':
      return situation.contestedById === null ? refused('nothing_contested') : allowed
    default:
      return allowed
  }
}
