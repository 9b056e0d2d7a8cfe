import { type CalendarDate, dateOf, daysInMonth } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

/** The rule of a year: days of the month after; null for none. */
export interface CutOffRule {
  readonly dueDay: number | null
  readonly frozenDay: number | null
}

/** Until when the figures of a month are due, that day included, and from which day they are frozen; null for never. */
export interface Terms {
  readonly dueOn: CalendarDate | null
  readonly frozenFrom: CalendarDate | null
}

/** A frozen month opened again for one unit, until a day, that day included. */
export interface Reopening {
  readonly id: string
  readonly untilOn: CalendarDate
}

const noTerms: Terms = { dueOn: null, frozenFrom: null }

/**
 * The terms of a month: its own where the office set them apart, otherwise by the rule of its year. A day that the month
 * after does not have is its last. Source: the organisation's own rule, which cites its document; no rule, no terms.
 */
export function termsOf(year: number, month: number, rule: CutOffRule | null, own: Terms | null): Terms {
  if (own) return { dueOn: own.dueOn, frozenFrom: own.frozenFrom }
  if (!rule) return noTerms
  return { dueOn: dayAfter(year, month, rule.dueDay), frozenFrom: dayAfter(year, month, rule.frozenDay) }
}

function dayAfter(year: number, month: number, day: number | null): CalendarDate | null {
  if (day === null) return null
  const [inYear, inMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return dateOf(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)))
}

/** Whether the terms freeze a month on a day, whoever may have it open. */
export const isPast = ({ frozenFrom }: Terms, today: CalendarDate): boolean =>
  frozenFrom !== null && frozenFrom <= today

/** The reopening in force on a day that lasts longest; null when there is none. */
export function inForce<Each extends Reopening>(
  reopenings: readonly Each[],
  today: CalendarDate,
): Each | null {
  const open = reopenings.filter(({ untilOn }) => untilOn >= today)
  return open.toSorted((a, b) => (a.untilOn < b.untilOn ? 1 : -1))[0] ?? null
}

/** Whether figures of a unit for a month may change on a day. */
export function canChange(
  terms: Terms,
  reopenings: readonly Reopening[],
  today: CalendarDate,
): Decision<'month_frozen'> {
  return isPast(terms, today) && !inForce(reopenings, today) ? refused('month_frozen') : allowed
}

export type CutOffFault = 'due_after_frozen'

/** Whether figures are due before they are frozen. */
export const canKeep = <Day extends number | string>(
  due: Day | null,
  frozen: Day | null,
): Decision<CutOffFault> =>
  due !== null && frozen !== null && due > frozen ? refused('due_after_frozen') : allowed

/** Whether a month can be opened again: it is frozen, and the day until which it opens is not past. */
export function canOpenAgain(
  terms: Terms,
  untilOn: CalendarDate,
  today: CalendarDate,
): Decision<'month_not_frozen' | 'day_is_past'> {
  if (!isPast(terms, today)) return refused('month_not_frozen')
  return untilOn < today ? refused('day_is_past') : allowed
}
