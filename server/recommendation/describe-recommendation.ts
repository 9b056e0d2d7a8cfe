import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import type { Recommendation } from '#domain/recommendation/contract.ts'
import { mayBeClarified, mayBeDirected } from '#domain/recommendation/lifecycle.ts'
import { canDirect, canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { RecommendationRow } from './recommendations-seen.ts'

export interface Reading {
  readonly actor: Actor
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

/** A row as its reader sees it: how long it has waited, how late, and whether they may give a direction. */
export function describeRecommendation(
  { answeringUnitId, dueOn, ...row }: RecommendationRow,
  { actor, today, calendar }: Reading,
): Recommendation {
  const end = row.answeredOn ?? today
  const due = dueOn ?? end
  return {
    ...row,
    dueOn: due,
    firstDueOn: row.firstDueOn ?? due,
    waitingDays: workingDaysBetween(row.raisedOn, end, calendar),
    lateDays: workingDaysBetween(due, end, calendar),
    can: {
      direct: firstRefusal<string>(mayBeDirected(row.state, 'accept'), canDirect(actor, answeringUnitId)),
      clarify: firstRefusal<string>(mayBeClarified(row.state), canRaiseFor(actor, row.raisedBy.id)),
    },
  }
}
