import { type CalendarDate, addDays } from '#domain/calendar/date.ts'
import { today } from './calendar.ts'
import type { Random } from './random.ts'

/** The days of one piece of work, as far as it has come. */
export interface Dates {
  readonly assigned: CalendarDate
  readonly due: CalendarDate
  readonly acknowledged: CalendarDate | null
  readonly claimed: CalendarDate | null
  readonly verified: CalendarDate | null
}

const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)
const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)

/** Due from 540 days ago to half a year ahead; what is past is mostly accepted, so that one in eight is overdue. */
export function datesOf(random: Random, stage?: 'in_progress' | 'accepted'): Dates {
  const due = addDays(today, random.int(720) - 540)
  const assigned = earlier(addDays(due, -15 - random.int(60)), addDays(today, -8 - random.int(30)))
  const accepted = stage ? stage === 'accepted' : random.chance(due < today ? 0.84 : 0.25)
  const reached = accepted
    ? 'accepted'
    : (stage ?? random.pick(['assigned', 'in_progress', 'in_progress', 'submitted']))
  const acknowledged = reached === 'assigned' ? null : addDays(assigned, 1 + random.int(4))
  const claims = reached === 'submitted' || reached === 'accepted'
  const claimed = claims
    ? later(addDays(assigned, 5), earlier(addDays(due, random.int(20) - 12), addDays(today, -3)))
    : null
  const verified = reached === 'accepted' && claimed ? addDays(claimed, 1 + random.int(2)) : null
  return { assigned, due, acknowledged, claimed, verified }
}

/** How many changes brought a piece of work here: near what is wanted, but no fewer than its dates tell. */
export function versionOf({ acknowledged, claimed }: Dates, wanted: number): number {
  if (!acknowledged) return 1
  return Math.max(claimed ? 3 : 2, Math.min(wanted, 4))
}
