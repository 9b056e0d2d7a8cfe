import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOverAll, readsOnly } from '#domain/session/actor.ts'
import { type CalendarDate, addDays } from '#domain/calendar/date.ts'
import { isGiver } from '#domain/task/in-whose-name.ts'
import type { StepSubject } from '#domain/task/policy.ts'

/** The rules of urging are kept by the office and the administrator. */
export function canKeepReminders(actor: Actor): Decision<'only_office_or_administrator_urges'> {
  return holdsRoleOverAll(actor, ['office']) || holdsRole(actor, ['administrator'])
    ? allowed
    : refused('only_office_or_administrator_urges')
}

/** The telephone numbers of others are the administrator's to see and to keep. */
export const canKeepTelephones = (actor: Actor): Decision<'only_the_administrator'> =>
  holdsRole(actor, ['administrator']) ? allowed : refused('only_the_administrator')

export type UrgeRefusal =
  | 'reads_only'
  | 'only_the_giver'
  | 'waits_for_decision'
  | 'already_accepted'
  | 'already_cancelled'
  | 'already_urged_today'

/** What urging must know of an obligation. */
export type UrgeSubject = Pick<StepSubject, 'state' | 'owedToUnitId' | 'owedToStanding'> & {
  readonly isUrgedToday: boolean
}

/** Whoever is owed the work urges it by hand, once a day, while it waits for the one who owes it. */
export function canUrge(actor: Actor, subject: UrgeSubject): Decision<UrgeRefusal> {
  if (readsOnly(actor)) return refused('reads_only')
  if (!isGiver(actor, subject)) return refused('only_the_giver')
  if (subject.state === 'submitted') return refused('waits_for_decision')
  if (subject.state === 'accepted') return refused('already_accepted')
  if (subject.state === 'cancelled') return refused('already_cancelled')
  return subject.isUrgedToday ? refused('already_urged_today') : allowed
}

/** Longest time for which someone may ask to be left alone, in calendar days. */
const longestSnoozeDays = 60

/** From tomorrow at the earliest, and not for ever. */
export function canSnooze(
  today: CalendarDate,
  untilOn: CalendarDate,
): Decision<'snooze_ends_before_tomorrow' | 'snooze_too_long'> {
  if (untilOn <= today) return refused('snooze_ends_before_tomorrow')
  return untilOn > addDays(today, longestSnoozeDays) ? refused('snooze_too_long') : allowed
}
