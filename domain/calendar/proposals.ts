import { type CalendarDate, addDays, dateOf, weekdayOf } from './date.ts'
import { hungKingsDayOf, tetOf } from './lunar.ts'
import type { CalendarDayKind } from './working-days.ts'

/**
 * How sure a proposed day is: the law names it; the law leaves the choice of days to a notice of each year; it follows
 * from another because that falls on a weekly day off; or nothing in force was found that makes it a day off.
 */
export const proposalBases = ['named_by_law', 'decided_each_year', 'compensates', 'unconfirmed'] as const
export type ProposalBasis = (typeof proposalBases)[number]

export const proposalNames = [
  'new_year',
  'tet',
  'hung_kings',
  'reunification',
  'labour',
  'national',
  'national_adjacent',
  'culture',
] as const
export type ProposalName = (typeof proposalNames)[number]

export interface ProposedDay {
  readonly on: CalendarDate
  readonly kind: CalendarDayKind
  readonly name: ProposalName
  readonly basis: ProposalBasis
}

const isWeekend = (date: CalendarDate): boolean => weekdayOf(date) > 5

/**
 * The days off that a year is likely to have, for a person to confirm one by one (Labour Code 2019, art. 111 and 112).
 * Swaps are never proposed: they are decided year by year and cannot be computed. 24 November (Resolution 80-NQ/TW) is
 * named as unconfirmed: no law in force that makes it a day off was found.
 */
export function proposeDays(year: number): ProposedDay[] {
  const off = namedOnce(daysOff(year))
  return [...off, ...compensations(off), unconfirmed(year)].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}

/** Where two holidays fall together (the Hùng Kings on 30 April 1947), the day keeps the name of the first. */
const namedOnce = (days: readonly ProposedDay[]): ProposedDay[] =>
  days.filter(({ on }, at) => days.findIndex((each) => each.on === on) === at)

function daysOff(year: number): ProposedDay[] {
  const day = (on: CalendarDate, name: ProposalName, basis: ProposalBasis = 'named_by_law'): ProposedDay => ({
    on,
    kind: 'holiday',
    name,
    basis,
  })
  const tet = tetOf(year)
  const national = dateOf(year, 9, 2)
  // The law says one adjacent day; a weekday is taken, the one before where both are.
  const adjacent = [addDays(national, -1), addDays(national, 1)].find((each) => !isWeekend(each))
  return [
    day(dateOf(year, 1, 1), 'new_year'),
    // Five days, of which the Prime Minister says each year how many come before: 1 + 4 in 2026, 2 + 3 in 2025.
    ...[-1, 0, 1, 2, 3].map((step) => day(addDays(tet, step), 'tet', 'decided_each_year')),
    day(hungKingsDayOf(year), 'hung_kings'),
    day(dateOf(year, 4, 30), 'reunification'),
    day(dateOf(year, 5, 1), 'labour'),
    day(national, 'national'),
    ...(adjacent ? [day(adjacent, 'national_adjacent', 'decided_each_year')] : []),
  ]
}

/** Each holiday on a weekly day off is made good on the next day that is worked. */
function compensations(off: readonly ProposedDay[]): ProposedDay[] {
  const taken = new Set(off.map(({ on }) => on))
  const made: ProposedDay[] = []
  for (const holiday of off.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    if (!isWeekend(holiday.on)) continue
    let on = addDays(holiday.on, 1)
    while (isWeekend(on) || taken.has(on)) on = addDays(on, 1)
    taken.add(on)
    // What makes good a day that a notice decides on is as little known as that day.
    const basis = holiday.basis === 'named_by_law' ? 'compensates' : holiday.basis
    made.push({ on, kind: 'compensatory', name: holiday.name, basis })
  }
  return made
}

const unconfirmed = (year: number): ProposedDay => ({
  on: dateOf(year, 11, 24),
  kind: 'holiday',
  name: 'culture',
  basis: 'unconfirmed',
})
