import { type CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { MatterState } from './matter.ts'

export interface TimedMatter {
  readonly state: MatterState
  readonly firstSubmittedOn: CalendarDate
  readonly decidedOn: CalendarDate | null
}

/** How many were submitted, what became of them, and the median of working days until the direction. */
export interface TimeToDirection {
  readonly submitted: number
  readonly directed: number
  readonly returned: number
  readonly waiting: number
  /** Of those directed; null when there is none. Half a day where two stand in the middle. */
  readonly medianDays: number | null
}

/** The middle of the numbers, the mean of the two in the middle of an even count; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return below === undefined || above === undefined ? null : (below + above) / 2
}

/** The time from the first submission to the direction, in working days, over these matters. */
export function timeToDirection(matters: readonly TimedMatter[], calendar: WorkingCalendar): TimeToDirection {
  const countOf = (state: MatterState) => matters.filter((matter) => matter.state === state).length
  const days = matters.flatMap(({ state, firstSubmittedOn, decidedOn }) =>
    state === 'directed' && decidedOn ? [workingDaysBetween(firstSubmittedOn, decidedOn, calendar)] : [],
  )
  return {
    submitted: matters.length,
    directed: countOf('directed'),
    returned: countOf('returned'),
    waiting: countOf('waiting'),
    medianDays: median(days),
  }
}
