import { type CalendarDate, endOfMonth, monthOf, yearOf } from '#domain/calendar/date.ts'
import { type Milestone, earnedBy, plannedBy } from './schedule.ts'

/** An amount in whole đồng on the day of its document. */
export interface Payment {
  readonly kind: 'allotted' | 'disbursed'
  readonly amount: number
  readonly happenedOn: CalendarDate
}

/** Where plan, work and money stand at the end of a month; of the running month, today. What is to come is null. */
export interface CurvePoint {
  /** The last day that counts. */
  readonly on: CalendarDate
  /** Sums of weights. */
  readonly planned: number
  readonly earned: number | null
  /** Whole đồng since the beginning. */
  readonly allotted: number | null
  readonly disbursed: number | null
}

interface Course {
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly milestones: readonly Milestone[]
  readonly payments: readonly Payment[]
}

/**
 * The S-curve of a project month by month: planned value, earned value and money, each summed since the beginning (earned
 * value management, ISO 21508:2018). It runs from the first thing that is known to the last, and to today while work is open.
 */
export function sCurve(course: Course, today: CalendarDate): CurvePoint[] {
  const { milestones, payments } = course
  const paid = (kind: Payment['kind'], day: CalendarDate): number =>
    payments.reduce(
      (sum, each) => (each.kind === kind && each.happenedOn <= day ? sum + each.amount : sum),
      0,
    )
  return monthEnds(course, today).map((end) => {
    const isToCome = end > today && !isSameMonth(end, today)
    const on = end > today && !isToCome ? today : end
    return {
      on,
      planned: plannedBy(milestones, isToCome ? end : on),
      earned: isToCome ? null : earnedBy(milestones, on),
      allotted: isToCome ? null : paid('allotted', on),
      disbursed: isToCome ? null : paid('disbursed', on),
    }
  })
}

const isSameMonth = (a: CalendarDate, b: CalendarDate): boolean => a.slice(0, 7) === b.slice(0, 7)

/** The last days of the months from the first to the last day of which anything is known. */
function monthEnds({ startsOn, endsOn, milestones, payments }: Course, today: CalendarDate): CalendarDate[] {
  const isOpen = milestones.some(({ reachedOn }) => reachedOn === null)
  const days = [
    startsOn,
    endsOn,
    ...milestones.flatMap(({ plannedOn, reachedOn }) => (reachedOn ? [plannedOn, reachedOn] : [plannedOn])),
    ...payments.map(({ happenedOn }) => happenedOn),
    ...(isOpen && today > startsOn ? [today] : []),
  ].toSorted()
  const [first, last] = [days[0] ?? startsOn, days.at(-1) ?? endsOn]
  const ends: CalendarDate[] = []
  let [year, month] = [yearOf(first), monthOf(first)]
  while (endOfMonth(year, month) <= endOfMonth(yearOf(last), monthOf(last))) {
    ends.push(endOfMonth(year, month))
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
  return ends
}
