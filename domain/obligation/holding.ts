import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'

/** Why work lies where it lies: its unit works on it, a part of it is waited for, or a word on it is. */
export const holdingReasons = ['work', 'part', 'decision'] as const
export type HoldingReason = (typeof holdingReasons)[number]

/** In whose hands work came on a day; `unit` is null when it was over. Of several on one day the last one holds. */
export interface Hand<Unit> {
  readonly from: CalendarDate
  readonly unit: Unit | null
  readonly why: Exclude<HoldingReason, 'part'>
}

/** The way of a task or of a part through hands, in the order of the days. */
export interface Course<Unit> {
  readonly dueOn: CalendarDate | null
  readonly hands: readonly Hand<Unit>[]
}

/** Who held it after `from` until the end of `to`, and for how many working days; of them so many past its date. */
export interface Held<Unit> {
  readonly unit: Unit
  readonly why: HoldingReason
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly days: number
  readonly lateDays: number
}

/**
 * The cooperation clock: every working day from assignment to the end lies with exactly one unit. While the lead unit has
 * it and a part is still with a cooperating unit, the day is that unit's; of several parts, of the one due first. A part
 * that was sent waits for the lead unit's word, so the day is the lead's again. Working days; docs/decisions/0020.
 */
export function holdingOf<Unit extends { readonly id: string }>(
  whole: Course<Unit>,
  parts: readonly Course<Unit>[],
  today: CalendarDate,
  calendar: WorkingCalendar,
): Held<Unit>[] {
  const days = turningDays(whole, parts, today)
  const spans = days.flatMap((from, at) => {
    const to = days[at + 1]
    const holder = holderFrom(whole, parts, from)
    if (!to || !holder) return []
    const length = workingDaysBetween(from, to, calendar)
    const isLate = holder.dueOn !== null && from >= holder.dueOn
    return [{ ...holder, from, to, days: length, lateDays: isLate ? length : 0 }]
  })
  return joined(spans)
}

/** The days on which the holder may change: hands, dates, and the day on which it ended or until which we know. */
function turningDays<Unit>(
  whole: Course<Unit>,
  parts: readonly Course<Unit>[],
  today: CalendarDate,
): CalendarDate[] {
  const [first] = whole.hands
  if (!first) return []
  const end = whole.hands.at(-1)?.unit === null ? (whole.hands.at(-1)?.from ?? today) : today
  const courses = [whole, ...parts]
  const turns = courses.flatMap(({ dueOn, hands }) => [dueOn, ...hands.map(({ from }) => from)])
  const within = [end, ...turns].filter((day) => day !== null && day >= first.from && day <= end)
  return [...new Set(within)].filter((day) => day !== null).toSorted()
}

const handOn = <Unit>({ hands }: Course<Unit>, day: CalendarDate): Hand<Unit> | undefined =>
  hands.findLast(({ from }) => from <= day)

interface Holder<Unit> {
  readonly unit: Unit
  readonly why: HoldingReason
  readonly dueOn: CalendarDate | null
}

function holderFrom<Unit>(
  whole: Course<Unit>,
  parts: readonly Course<Unit>[],
  day: CalendarDate,
): Holder<Unit> | null {
  const hand = handOn(whole, day)
  if (!hand?.unit) return null
  if (hand.why === 'decision') return { unit: hand.unit, why: 'decision', dueOn: null }
  const [awaited] = parts
    .map((part) => ({ ...handOn(part, day), dueOn: part.dueOn }))
    .filter(({ why }) => why === 'work')
    .filter(({ unit }) => Boolean(unit))
    .toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
  if (awaited?.unit) return { unit: awaited.unit, why: 'part', dueOn: awaited.dueOn }
  return { unit: hand.unit, why: 'work', dueOn: whole.dueOn }
}

/** Neighbours in the same hands for the same reason are one span; spans of days off alone fall to what follows. */
function joined<Unit extends { readonly id: string }>(
  spans: readonly (Held<Unit> & Holder<Unit>)[],
): Held<Unit>[] {
  const held: Held<Unit>[] = []
  for (const { unit, why, from, to, days, lateDays } of spans) {
    const before = held.at(-1)
    if (before?.unit.id === unit.id && before.why === why)
      held[held.length - 1] = {
        ...before,
        to,
        days: before.days + days,
        lateDays: before.lateDays + lateDays,
      }
    else held.push({ unit, why, from, to, days, lateDays })
  }
  return held.filter(({ days }) => days > 0)
}
