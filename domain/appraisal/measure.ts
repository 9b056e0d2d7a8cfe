import { type CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { median } from '#domain/matter/time-to-direction.ts'
import type { AppraisalState } from './lifecycle.ts'

/** In whose hands a draft was, from a day to a day; a stage that still runs ends today. */
export interface Stage {
  readonly state: AppraisalState
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

/** Where the days of a draft lie: with whoever drafts, with those who give opinions, with the appraiser, with whoever decides. */
export const places = ['drafter', 'opinions', 'appraiser', 'decider'] as const
export type Place = (typeof places)[number]

const placeOf: Partial<Record<AppraisalState, Place>> = {
  drafting: 'drafter',
  revising: 'drafter',
  opinions: 'opinions',
  appraising: 'appraiser',
  deciding: 'decider',
}

/** The working days of one draft by place, over all its rounds. */
export function daysByPlace(
  stages: readonly Stage[],
  today: CalendarDate,
  calendar: WorkingCalendar,
): Record<Place, number> {
  const days = { drafter: 0, opinions: 0, appraiser: 0, decider: 0 }
  for (const { state, from, to } of stages) {
    const place = placeOf[state]
    if (place) days[place] += workingDaysBetween(from, to ?? today, calendar)
  }
  return days
}

/** The medians of working days by place over these drafts; null of none. */
export function mediansOf(drafts: readonly Record<Place, number>[]): Record<Place, number | null> {
  const of = (place: Place) => median(drafts.map((days) => days[place]))
  return {
    drafter: of('drafter'),
    opinions: of('opinions'),
    appraiser: of('appraiser'),
    decider: of('decider'),
  }
}
