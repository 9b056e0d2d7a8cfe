import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { type Remindable, type ReminderRule, isUnderWay } from './reminder.ts'

/**
 * The occasion that a rule has to remind of an obligation on a day, or null. It names the rule, the date it counts from
 * and which repetition it is, so that the same never comes twice: a date that moves, or an update, makes it begin anew,
 * and days on which nothing could go out are not made up for one by one.
 */
export function occasionOf(
  rule: ReminderRule,
  obligation: Remindable,
  today: CalendarDate,
  calendar: WorkingCalendar,
): string | null {
  if (!rule.active || !isUnderWay(obligation) || (rule.starredOnly && !obligation.starred)) return null
  const counted = countedFrom(rule, obligation, today, calendar)
  if (!counted) return null
  const { from, past } = counted
  const repetition = rule.repeatDays === null ? 0 : Math.floor(past / rule.repeatDays)
  return `${rule.id}:${from}:${repetition}`
}

/** From which date the rule counts, and by how many working days it is past its moment; null while that has not come. */
function countedFrom(
  { trigger, days }: ReminderRule,
  obligation: Remindable,
  today: CalendarDate,
  calendar: WorkingCalendar,
): { from: CalendarDate; past: number } | null {
  const { dueOn, assignedOn, lastUpdatedOn, state, isWork } = obligation
  const since = (from: CalendarDate) => {
    const past = workingDaysBetween(from, today, calendar) - days
    return past >= 0 && from < today ? { from, past } : null
  }
  switch (trigger) {
    case 'before_due': {
      if (!dueOn || dueOn <= today) return null
      const left = workingDaysBetween(today, dueOn, calendar)
      return left >= 1 && left <= days ? { from: dueOn, past: 0 } : null
    }
    case 'on_due':
      // What is due on a day off comes on the last working day before.
      if (!dueOn || dueOn < today || workingDaysBetween(today, dueOn, calendar) > 0) return null
      return { from: dueOn, past: 0 }
    case 'after_due':
      return dueOn && dueOn < today ? since(dueOn) : null
    case 'unacknowledged':
      return isWork && state === 'assigned' ? since(assignedOn) : null
    case 'stale':
      return isWork && state !== 'assigned' ? since(lastUpdatedOn) : null
  }
}
