import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ReportStanding, ReportState } from '#domain/report/lifecycle.ts'

/** Until when a report under the alias `r` is open although it was locked; null when it never was opened again. */
export const openUntil = sql<CalendarDate | null>`(select max(e.until_on) from report_reopening e where e.report_id = r.id)`

interface Row {
  readonly state: ReportState
  readonly cancelledOn: CalendarDate | null
  readonly lockedFrom: CalendarDate | null
  readonly openUntilOn: CalendarDate | null
}

/** A row as its rules see it. */
export const standingOf = ({ state, cancelledOn, lockedFrom, openUntilOn }: Row): ReportStanding => ({
  state,
  isCancelled: cancelledOn !== null,
  lockedFrom,
  openUntilOn,
})
