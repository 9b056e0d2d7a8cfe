import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import type { Matter } from '#domain/matter/contract.ts'
import { mayDecide, mayResubmit } from '#domain/matter/matter.ts'
import { canDirect, canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { MatterRow } from './matters-seen.ts'

export interface Reading {
  readonly actor: Actor
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

/** A matter as its reader sees it: how long it has waited, and what they may do with it. */
export function describeMatter(
  { submittedByUnitId, addressedToUnitId, takenUpBy, ...row }: MatterRow,
  { actor, today, calendar }: Reading,
): Matter {
  const end = row.decidedOn ?? today
  const dueOn = row.dueOn ?? end
  return {
    ...row,
    dueOn,
    waitingDays: workingDaysBetween(row.firstSubmittedOn, end, calendar),
    lateDays: workingDaysBetween(dueOn, end, calendar),
    can: {
      decide: firstRefusal<string>(mayDecide(row.state), canDirect(actor, addressedToUnitId)),
      resubmit: firstRefusal<string>(
        mayResubmit(row.state, takenUpBy !== null),
        canRaiseFor(actor, submittedByUnitId),
      ),
    },
  }
}
