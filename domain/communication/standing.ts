import * as z from 'zod'
import type { CalendarDate } from '#domain/calendar/date.ts'

/** Where an item of the plan stands: ahead, missing past its day, appeared (late or not), without a plan, or given up. */
export const standings = ['ahead', 'missing', 'appeared', 'appeared_late', 'unplanned', 'cancelled'] as const
export const standingSchema = z.enum(standings)
export type Standing = z.infer<typeof standingSchema>

interface Item {
  readonly plannedOn: CalendarDate | null
  readonly appearedOn: CalendarDate | null
  readonly cancelledOn: CalendarDate | null
}

/** The day of the plan belongs to it: what appears on that day is in time, what has not appeared the day after is missing. */
export function standingOf({ plannedOn, appearedOn, cancelledOn }: Item, today: CalendarDate): Standing {
  if (cancelledOn !== null) return 'cancelled'
  if (appearedOn !== null) {
    if (plannedOn === null) return 'unplanned'
    return appearedOn <= plannedOn ? 'appeared' : 'appeared_late'
  }
  return plannedOn !== null && plannedOn < today ? 'missing' : 'ahead'
}
