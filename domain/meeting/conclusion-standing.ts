import * as z from 'zod'
import type { CalendarDate } from '#domain/calendar/date.ts'

export const conclusionStandings = [
  'open',
  'overdue',
  'claimed',
  'verified',
  'cancelled',
  'direction',
  'statement',
] as const
export const conclusionStandingSchema = z.enum(conclusionStandings)

/**
 * Where a conclusion stands. Claimed is what whoever does it says, verified what the giver has accepted: they are never
 * counted together. A direction answers a recommendation, a statement is told in the notice only.
 */
export type ConclusionStanding = (typeof conclusionStandings)[number]

interface Task {
  readonly dueOn: CalendarDate | null
  readonly claimedOn: CalendarDate | null
  readonly verifiedOn: CalendarDate | null
  readonly state: string
}

export function standingOf(
  conclusion: { readonly task: Task | null; readonly isAnswer: boolean },
  today: CalendarDate,
): ConclusionStanding {
  const { task, isAnswer } = conclusion
  if (!task) return isAnswer ? 'direction' : 'statement'
  if (task.state === 'cancelled') return 'cancelled'
  if (task.verifiedOn) return 'verified'
  if (task.claimedOn) return 'claimed'
  return task.dueOn !== null && task.dueOn < today ? 'overdue' : 'open'
}
