import type { CalendarDate } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import { type Posts, recipientsOf } from './ladder.ts'
import { occasionOf } from './occasion.ts'
import { type ReminderTimes, isQuietDay, isQuietMinute } from './quiet.ts'
import { type Remindable, type ReminderRule, type Rung, type Trigger, triggers } from './reminder.ts'

/** All that decides what goes out at a moment. What was sent and who sleeps are kept by obligation and person. */
export interface Situation {
  readonly today: CalendarDate
  readonly minute: number
  readonly times: ReminderTimes
  readonly calendar: WorkingCalendar
  readonly rules: readonly ReminderRule[]
  readonly obligations: readonly Remindable[]
  readonly posts: Posts
  /** The occasions that each person was reminded upon, by `keyOf`. */
  readonly sent: ReadonlyMap<string, ReadonlySet<string>>
  /** Until which day, that day included, a person is left alone with an obligation, by `keyOf`. */
  readonly snoozedUntil: ReadonlyMap<string, CalendarDate>
  /** From which minute a person's digest may come, where they chose one. */
  readonly digestAt: ReadonlyMap<string, number>
  /** Who has had today's digest. */
  readonly served: ReadonlySet<string>
}

export const keyOf = (obligationId: string, personId: string): string => `${obligationId} ${personId}`

export interface DigestItem {
  readonly obligationId: string
  /** The strongest of the rules that have an occasion. */
  readonly ruleId: string
  readonly trigger: Trigger
  readonly rung: Rung
  readonly occasions: readonly string[]
}

export interface Digest {
  readonly personId: string
  readonly items: readonly DigestItem[]
}

/**
 * What is to be sent to whom now: one digest a person and day, each obligation in it once, by the strongest rule that
 * has an occasion; the weaker ones count as said with it. Nothing in quiet time.
 */
export function planDigests(situation: Situation): Digest[] {
  const { today, minute, times, calendar } = situation
  if (isQuietDay(today, times, calendar) || isQuietMinute(minute, times)) return []
  const byPerson = new Map<string, DigestItem[]>()
  for (const obligation of situation.obligations) {
    for (const [personId, item] of itemsOf(obligation, situation)) {
      const items = byPerson.get(personId)
      if (items) items.push(item)
      else byPerson.set(personId, [item])
    }
  }
  return [...byPerson].map(([personId, items]) => ({ personId, items: items.toSorted(strongerFirst) }))
}

/** One item for each person to be reminded of an obligation. */
function itemsOf(obligation: Remindable, situation: Situation): Map<string, DigestItem> {
  const found = new Map<string, DigestItem>()
  const rules = situation.rules.toSorted((a, b) => strengthOf(b) - strengthOf(a))
  for (const rule of rules) {
    const occasion = occasionOf(rule, obligation, situation.today, situation.calendar)
    if (!occasion) continue
    const { rung, people } = recipientsOf(rule.rung, obligation, situation.posts)
    for (const personId of people) {
      if (!mayBeTold(personId, obligation, occasion, situation)) continue
      const item = found.get(personId)
      found.set(
        personId,
        item
          ? { ...item, occasions: [...item.occasions, occasion] }
          : {
              obligationId: obligation.id,
              ruleId: rule.id,
              trigger: rule.trigger,
              rung,
              occasions: [occasion],
            },
      )
    }
  }
  return found
}

function mayBeTold(personId: string, { id }: Remindable, occasion: string, situation: Situation): boolean {
  const { sent, snoozedUntil, served, digestAt, times, today, minute } = situation
  const key = keyOf(id, personId)
  const sleepsUntil = snoozedUntil.get(key)
  return (
    !served.has(personId) &&
    minute >= digestMinuteOf(digestAt.get(personId), times) &&
    !(sleepsUntil && sleepsUntil >= today) &&
    !sent.get(key)?.has(occasion)
  )
}

/** A chosen hour that has come to lie in quiet time would never come: the organisation's own goes then. */
const digestMinuteOf = (chosen: number | undefined, times: ReminderTimes): number =>
  chosen === undefined || isQuietMinute(chosen, times) ? times.digestAt : chosen

/** Later triggers are stronger; of the same one, more days, except before a due date, where fewer are. */
const strengthOf = ({ trigger, days }: Pick<ReminderRule, 'trigger' | 'days'>): number =>
  triggers.indexOf(trigger) * 1000 + (trigger === 'before_due' ? 400 - days : days)

const strongerFirst = (a: DigestItem, b: DigestItem): number =>
  triggers.indexOf(b.trigger) - triggers.indexOf(a.trigger)
