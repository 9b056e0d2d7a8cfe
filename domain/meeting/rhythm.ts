import * as z from 'zod'
import {
  addDays,
  type CalendarDate,
  dateOf,
  dayOf,
  daysInMonth,
  endOfMonth,
  monthOf,
  yearOf,
} from '#domain/calendar/date.ts'
import { type WorkingCalendar, isWorkingDay } from '#domain/calendar/working-days.ts'
import type { Periods } from './periods.ts'

export const meetingRhythms = [
  'weekly',
  'monthly',
  'quarterly',
  'nine_months',
  'yearly',
  'as_needed',
] as const
export const meetingRhythmSchema = z.enum(meetingRhythms)
/** How often a series meets; `nine_months` looks back on January to September, `yearly` on the year before. */
export type MeetingRhythm = (typeof meetingRhythms)[number]

/** Months from one meeting to the next; a week has none, and what is as needed is not foreseen. */
const monthsBetween = { monthly: 1, quarterly: 3, nine_months: 12, yearly: 12 } as const

/**
 * The day of the next meeting: a rhythm after the last one, never before `today`, moved to the working day that follows.
 * Without a last one, or without a rhythm, the next working day from today on.
 */
export function nextMeetingDay(
  rhythm: MeetingRhythm,
  lastHeldOn: CalendarDate | null,
  today: CalendarDate,
  calendar: WorkingCalendar,
): CalendarDate {
  const planned = lastHeldOn === null || rhythm === 'as_needed' ? today : after(rhythm, lastHeldOn)
  let day = planned < today ? today : planned
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1)
  return day
}

function after(rhythm: Exclude<MeetingRhythm, 'as_needed'>, last: CalendarDate): CalendarDate {
  if (rhythm === 'weekly') return addDays(last, 7)
  const month = monthOf(last) - 1 + monthsBetween[rhythm]
  const [year, inYear] = [yearOf(last) + Math.floor(month / 12), (month % 12) + 1]
  return dateOf(year, inYear, Math.min(dayOf(last), daysInMonth(year, inYear)))
}

/** What a meeting of the rhythm held on a day looks back on, and what it looks forward to: whole weeks, months, quarters. */
export function periodsOf(rhythm: MeetingRhythm, heldOn: CalendarDate): Periods {
  const [year, month] = [yearOf(heldOn), monthOf(heldOn)]
  switch (rhythm) {
    case 'weekly':
      return {
        reviewedFrom: addDays(heldOn, -7),
        reviewedTo: addDays(heldOn, -1),
        aheadFrom: heldOn,
        aheadTo: addDays(heldOn, 6),
      }
    case 'monthly':
      return monthsAround(year, month, 1)
    case 'quarterly':
      return monthsAround(year, month - ((month - 1) % 3), 3)
    case 'yearly':
      return monthsAround(year, 1, 12)
    case 'nine_months':
      return month > 9
        ? {
            reviewedFrom: dateOf(year, 1, 1),
            reviewedTo: endOfMonth(year, 9),
            aheadFrom: dateOf(year, 10, 1),
            aheadTo: endOfMonth(year, 12),
          }
        : yearSoFar(year, month)
    case 'as_needed':
      return yearSoFar(year, month)
  }
}

/** So many whole months before the first of a month, and so many from it on. */
function monthsAround(year: number, month: number, count: number): Periods {
  const before = shifted(year, month, -count)
  const last = shifted(year, month, count - 1)
  const aheadFrom = dateOf(year, month, 1)
  return {
    reviewedFrom: dateOf(before.year, before.month, 1),
    reviewedTo: addDays(aheadFrom, -1),
    aheadFrom,
    aheadTo: endOfMonth(last.year, last.month),
  }
}

const shifted = (year: number, month: number, by: number) => {
  const months = year * 12 + month - 1 + by
  return { year: Math.floor(months / 12), month: (months % 12) + 1 }
}

/** The year up to the end of last month, and what is left of it; in January the whole past year and the new one. */
function yearSoFar(year: number, month: number): Periods {
  const aheadFrom = dateOf(year, month, 1)
  const reviewedTo = addDays(aheadFrom, -1)
  return {
    reviewedFrom: dateOf(yearOf(reviewedTo), 1, 1),
    reviewedTo,
    aheadFrom,
    aheadTo: endOfMonth(year, 12),
  }
}
