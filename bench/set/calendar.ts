import { calendarDate } from '#domain/calendar/date.ts'

/** The set lives on the day of the review meeting: nine months reviewed, three ahead. */
export const today = calendarDate('2023-10-05')
export const since = calendarDate('2020-10-01')
