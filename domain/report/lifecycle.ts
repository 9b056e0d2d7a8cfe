import * as z from 'zod'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'

/** How far a report is: written, handed up, sent back, approved by the level above, accepted and locked. */
export const reportStates = ['draft', 'submitted', 'returned', 'approved', 'accepted'] as const
export const reportStateSchema = z.enum(reportStates)
export type ReportState = (typeof reportStates)[number]

export type ReportStep = 'write' | 'submit' | 'return' | 'approve' | 'accept'

const steps: Record<ReportStep, { from: readonly ReportState[]; otherwise: StepRefusal }> = {
  write: { from: ['draft', 'returned'], otherwise: 'report_already_submitted' },
  submit: { from: ['draft', 'returned'], otherwise: 'report_already_submitted' },
  return: { from: ['submitted', 'approved'], otherwise: 'report_not_submitted' },
  approve: { from: ['submitted'], otherwise: 'report_not_submitted' },
  accept: { from: ['approved'], otherwise: 'report_not_approved' },
}

export type StepRefusal =
  | 'report_already_submitted'
  | 'report_not_submitted'
  | 'report_not_approved'
  | 'report_locked'
  | 'report_cancelled'
  | 'report_not_locked'
  | 'day_is_past'

/** A report as its rules see it. */
export interface ReportStanding {
  readonly state: ReportState
  /** Its unit ended without one that takes its place, or was merged into the one it reports to. */
  readonly isCancelled: boolean
  readonly lockedFrom: CalendarDate | null
  /** The last day of the reopening that lasts longest; null when there is none. */
  readonly openUntilOn: CalendarDate | null
}

const isOpenAgain = ({ openUntilOn }: ReportStanding, today: CalendarDate): boolean =>
  openUntilOn !== null && openUntilOn >= today

/** Whether the lock of its round holds for a report on a day. */
export const isLocked = (report: ReportStanding, today: CalendarDate): boolean =>
  report.lockedFrom !== null && report.lockedFrom <= today && !isOpenAgain(report, today)

/** Whether the step may be taken from here; what is written and handed up, only before the lock. */
export function canStep(
  step: ReportStep,
  report: ReportStanding,
  today: CalendarDate,
): Decision<StepRefusal> {
  if (report.isCancelled) return refused('report_cancelled')
  const { from, otherwise } = steps[step]
  if (!from.includes(report.state)) return refused(otherwise)
  const isWriting = step === 'write' || step === 'submit'
  return isWriting && isLocked(report, today) ? refused('report_locked') : allowed
}

/** A report is opened again when it was accepted or its round is locked, until a day that is not past. */
export function canOpenAgain(
  report: ReportStanding,
  untilOn: CalendarDate,
  today: CalendarDate,
): Decision<StepRefusal> {
  if (report.isCancelled) return refused('report_cancelled')
  const isShut: Decision<StepRefusal> =
    report.state === 'accepted' || isLocked(report, today) ? allowed : refused('report_not_locked')
  return firstRefusal<StepRefusal>(isShut, untilOn < today ? refused('day_is_past') : allowed)
}
