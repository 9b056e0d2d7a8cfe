import * as z from 'zod'
import { type CalendarDate, addDays } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type WorkingCalendar, isWorkingDay } from '#domain/calendar/working-days.ts'

const minuteSchema = z.number().int().min(0).max(1439)

/** When nothing goes out, and from when the digests do; minutes of the day in Việt Nam. The organisation sets them. */
export const reminderTimesSchema = z.object({
  quietFrom: minuteSchema,
  quietTo: minuteSchema,
  quietOnDaysOff: z.boolean(),
  digestAt: minuteSchema,
})
export type ReminderTimes = z.infer<typeof reminderTimesSchema>

/** Until an organisation sets its own: nothing from 17:30 to 7:30 nor on days off, digests from 8:00. */
export const usualTimes: ReminderTimes = {
  quietFrom: 17 * 60 + 30,
  quietTo: 7 * 60 + 30,
  quietOnDaysOff: true,
  digestAt: 8 * 60,
}

/** The minute of the day in Việt Nam, 0 to 1439. */
export const minuteOf = (now: Date): number => Math.floor((now.getTime() / 60_000 + 7 * 60) % 1440)

/** Whether a minute lies within the quiet hours, which may run over midnight; equal ends mean that there are none. */
export const isQuietMinute = (minute: number, { quietFrom, quietTo }: ReminderTimes): boolean =>
  quietFrom <= quietTo ? minute >= quietFrom && minute < quietTo : minute >= quietFrom || minute < quietTo

export const isQuietDay = (day: CalendarDate, times: ReminderTimes, calendar: WorkingCalendar): boolean =>
  times.quietOnDaysOff && !isWorkingDay(day, calendar)

/** A digest that would fall into the quiet hours would never go out. */
export const canKeepTimes = (times: ReminderTimes): Decision<'digest_in_quiet_time'> =>
  isQuietMinute(times.digestAt, times) ? refused('digest_in_quiet_time') : allowed

/** The next day after this one on which something may go out. */
export function nextOpenDay(
  day: CalendarDate,
  times: ReminderTimes,
  calendar: WorkingCalendar,
): CalendarDate {
  let next = addDays(day, 1)
  while (isQuietDay(next, times, calendar)) next = addDays(next, 1)
  return next
}

/** How many minutes from now something that is not urgent may go out; zero when it may at once. */
export function minutesUntilOpen(
  day: CalendarDate,
  minute: number,
  times: ReminderTimes,
  calendar: WorkingCalendar,
): number {
  const isOpen = (on: CalendarDate, at: number) =>
    !isQuietDay(on, times, calendar) && !isQuietMinute(at, times)
  if (isOpen(day, minute)) return 0
  if (!isQuietDay(day, times, calendar) && minute < times.quietTo && isOpen(day, times.quietTo))
    return times.quietTo - minute
  const next = nextOpenDay(day, times, calendar)
  const opens = isQuietMinute(0, times) ? times.quietTo : 0
  return (Date.parse(next) - Date.parse(day)) / 60_000 + opens - minute
}
