import {
  addDays,
  type CalendarDate,
  dateOf,
  endOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from '#domain/calendar/date.ts'

/** What a meeting held on a day usually looks back on, and what it looks forward to. */
export interface Proposal {
  reviewedFrom: CalendarDate
  reviewedTo: CalendarDate
  aheadFrom: CalendarDate
  aheadTo: CalendarDate
}

/** Today, or the Monday after a weekend: one rarely meets on a Sunday. */
export function proposeDay(today: CalendarDate): CalendarDate {
  const weekday = weekdayOf(today)
  return weekday <= 5 ? today : addDays(today, 8 - weekday)
}

/** The year up to the end of last month, and what is left of it; in January the whole past year and the new one. */
export function proposePeriods(heldOn: CalendarDate): Proposal {
  const firstOfMonth = dateOf(yearOf(heldOn), monthOf(heldOn), 1)
  const reviewedTo = addDays(firstOfMonth, -1)
  return {
    reviewedFrom: dateOf(yearOf(reviewedTo), 1, 1),
    reviewedTo,
    aheadFrom: firstOfMonth,
    aheadTo: endOfMonth(yearOf(firstOfMonth), 12),
  }
}
