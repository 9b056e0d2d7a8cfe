import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type CalendarDate, addDays } from './date.ts'
import { type WorkingCalendar, addWorkingDays } from './working-days.ts'

/** A term given as a number of days: calendar days, or working days by the maintained table. */
export const dayKinds = ['calendar', 'working'] as const
export type DayKind = (typeof dayKinds)[number]

export const dueInSchema = z.object({
  days: z.number().int().min(1).max(1000),
  kind: z.enum(dayKinds),
})
export type DueIn = z.infer<typeof dueInSchema>

/** The day on which a term ends; the day it is given is not counted, and its last day is included. */
export const dueAfter = (
  givenOn: CalendarDate,
  { days, kind }: DueIn,
  calendar: WorkingCalendar,
): CalendarDate => (kind === 'working' ? addWorkingDays(givenOn, days, calendar) : addDays(givenOn, days))

/** Whether the date that was shown is still the one that the term comes to: the calendar may have changed meanwhile. */
export const endsOn = (
  givenOn: CalendarDate,
  term: DueIn | null,
  dueOn: CalendarDate,
  calendar: WorkingCalendar,
): Decision<'term_ends_on_another_day'> =>
  term === null || dueAfter(givenOn, term, calendar) === dueOn ? allowed : refused('term_ends_on_another_day')

/** Work whose term was given in working days, as far as the calendar can move it. */
export interface WorkingTerm {
  readonly id: string
  readonly assignedOn: CalendarDate
  readonly days: number
  readonly dueOn: CalendarDate
  /** The whole of which it is a part, and its date: no part ends after it. */
  readonly wholeId: string | null
  readonly wholeDueOn: CalendarDate | null
}

/**
 * What ends on another day by this calendar than it does now. What was given as a date is not among it, so
 * never moves; a part ends with its whole at the latest, whose own date may be moving too.
 */
export function movedTerms(
  terms: readonly WorkingTerm[],
  calendar: WorkingCalendar,
): { id: string; from: CalendarDate; to: CalendarDate }[] {
  const ends = new Map(
    terms.map(({ id, assignedOn, days }) => [id, addWorkingDays(assignedOn, days, calendar)]),
  )
  return terms.flatMap(({ id, dueOn, wholeId, wholeDueOn }) => {
    const end = ends.get(id) ?? dueOn
    const latest = ends.get(wholeId ?? '') ?? wholeDueOn
    const to = latest && latest < end ? latest : end
    return to === dueOn ? [] : [{ id, from: dueOn, to }]
  })
}
