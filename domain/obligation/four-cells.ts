import * as z from 'zod'
import type { CalendarDate } from '#domain/calendar/date.ts'

/** The dates by which an obligation is counted. `dueOn` includes its day; null is a standing obligation. */
export interface Dated {
  readonly dueOn: CalendarDate | null
  readonly claimedOn: CalendarDate | null
  readonly verifiedOn: CalendarDate | null
}

export const cells = ['done_on_time', 'done_late', 'open_in_time', 'open_overdue'] as const
export type Cell = (typeof cells)[number]

/**
 * The cell of the state's own count (report 1270/BC-TCTTTg of 27/12/2017): done means verified, and is on time when
 * the submission that was accepted was claimed on or before the due date; what is claimed and not yet verified is open.
 */
export function cellOf({ dueOn, claimedOn, verifiedOn }: Dated, today: CalendarDate): Cell {
  if (verifiedOn) return dueOn && claimedOn && claimedOn > dueOn ? 'done_late' : 'done_on_time'
  return dueOn && dueOn < today ? 'open_overdue' : 'open_in_time'
}

/** The four counts; `claimed` of the open ones are said to be done and wait for a decision. */
export const fourCellsSchema = z.object({
  done_on_time: z.number().int(),
  done_late: z.number().int(),
  open_in_time: z.number().int(),
  open_overdue: z.number().int(),
  claimed: z.number().int(),
})
export type FourCells = z.infer<typeof fourCellsSchema>

/** What has come due: done, or open past its date. The denominator of the published rate. */
export const comeDue = (count: FourCells): number => count.done_on_time + count.done_late + count.open_overdue

/** Everything counted, due or not. */
export const allOf = (count: FourCells): number => comeDue(count) + count.open_in_time
