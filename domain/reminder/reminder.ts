import type { CalendarDate } from '#domain/calendar/date.ts'
import type { TaskState } from '#domain/task/lifecycle.ts'

/** Upon what someone is reminded, the mildest first. */
export const triggers = ['unacknowledged', 'stale', 'before_due', 'on_due', 'after_due'] as const
export type Trigger = (typeof triggers)[number]

/** The ladder that urging climbs: whoever does it, the head of the unit, the office, the leader. */
export const rungs = ['person', 'head', 'office', 'leader'] as const
export type Rung = (typeof rungs)[number]

/** A rule of urging as the organisation keeps it. Days are working days. */
export interface ReminderRule {
  readonly id: string
  readonly trigger: Trigger
  readonly days: number
  /** Again after so many working days; null for once. */
  readonly repeatDays: number | null
  readonly starredOnly: boolean
  readonly rung: Rung
  readonly active: boolean
}

/** What urging must know of an obligation. */
export interface Remindable {
  readonly id: string
  /** Whether it is taken in hand and reported on, as tasks and parts of them are; an answer is only due. */
  readonly isWork: boolean
  readonly state: TaskState
  readonly starred: boolean
  readonly assignedOn: CalendarDate
  readonly dueOn: CalendarDate | null
  readonly lastUpdatedOn: CalendarDate
  readonly owedByUnitId: string
  readonly owedByPersonId: string | null
  readonly owedToUnitId: string
}

const underWay: readonly TaskState[] = ['assigned', 'in_progress', 'returned']

/** Whether it still waits for whoever owes it: what is claimed, accepted or cancelled is urged no more. */
export const isUnderWay = ({ state }: Pick<Remindable, 'state'>): boolean => underWay.includes(state)
