import * as z from 'zod'
import { type CalendarDate, addDays, dateOf, daysInMonth, monthOf, yearOf } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export const rhythms = ['weekly', 'monthly', 'quarterly', 'yearly'] as const
export const rhythmSchema = z.enum(rhythms)
export type Rhythm = (typeof rhythms)[number]

const monthsOf = { monthly: 1, quarterly: 3, yearly: 12 } as const

/** The day so many months later that has this number, or the last one of a month that is too short for it. */
function monthsLater(from: CalendarDate, months: number, day: number): CalendarDate {
  const month = yearOf(from) * 12 + monthOf(from) - 1 + months
  const [year, within] = [Math.floor(month / 12), (month % 12) + 1]
  return dateOf(year, within, Math.min(day, daysInMonth(year, within)))
}

/**
 * The next date in a rhythm, on or after `today`: what was missed meanwhile is not made up for. `day` is the day of the
 * month of the first date of the series.
 */
export function nextDueOn(
  dueOn: CalendarDate,
  { rhythm, day }: { readonly rhythm: Rhythm; readonly day: number },
  today: CalendarDate,
): CalendarDate {
  const step = (from: CalendarDate) =>
    rhythm === 'weekly' ? addDays(from, 7) : monthsLater(from, monthsOf[rhythm], day)
  let next = step(dueOn)
  while (next < today) next = step(next)
  return next
}

/** Work has a date; only standing work has none, and then a rhythm in which it is reported on. */
export const canStandWithout = (
  dueOn: CalendarDate | null,
  rhythm: Rhythm | null,
): Decision<'standing_needs_rhythm'> =>
  dueOn === null && rhythm === null ? refused('standing_needs_rhythm') : allowed
