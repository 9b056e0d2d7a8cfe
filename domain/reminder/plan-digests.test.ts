import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDate, addDays, calendarDate } from '#domain/calendar/date.ts'
import { calendarDayKinds, workingCalendar } from '#domain/calendar/working-days.ts'
import { taskStates } from '#domain/task/lifecycle.ts'
import { type Post, postsOf } from './ladder.ts'
import { type Situation, keyOf, planDigests } from './plan-digests.ts'
import { isQuietDay, isQuietMinute, usualTimes } from './quiet.ts'
import { type Remindable, type ReminderRule, isUnderWay, rungs, triggers } from './reminder.ts'

const start = calendarDate('2023-10-02')
const anyDay = (most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(start, days))
const posts: Post[] = [
  { personId: 'clerk', unitId: 'district', role: 'unit_clerk', jurisdiction: 'unit' },
  { personId: 'head', unitId: 'district', role: 'unit_head', jurisdiction: 'subtree' },
  { personId: 'lone', unitId: 'commune', role: 'unit_head', jurisdiction: 'unit' },
  { personId: 'office', unitId: 'office', role: 'office', jurisdiction: 'all' },
  { personId: 'leader', unitId: 'standing', role: 'leader', jurisdiction: 'all' },
]
const anyRule: fc.Arbitrary<Omit<ReminderRule, 'id'>> = fc
  .record({
    trigger: fc.constantFrom(...triggers),
    days: fc.integer({ min: 1, max: 12 }),
    repeatDays: fc.option(fc.integer({ min: 1, max: 6 })),
    starredOnly: fc.boolean(),
    rung: fc.constantFrom(...rungs),
    active: fc.boolean(),
  })
  .map((rule) => (rule.trigger === 'on_due' ? { ...rule, days: 0 } : rule))
const anyObligation: fc.Arbitrary<Omit<Remindable, 'id'>> = fc.record({
  isWork: fc.boolean(),
  state: fc.constantFrom(...taskStates),
  starred: fc.boolean(),
  assignedOn: anyDay(20),
  dueOn: fc.option(anyDay(40)),
  lastUpdatedOn: anyDay(20),
  owedByUnitId: fc.constantFrom('district', 'commune', 'nowhere'),
  owedByPersonId: fc.constantFrom(null, 'someone'),
  owedToUnitId: fc.constantFrom('standing', 'district'),
})
const anySituation: fc.Arbitrary<Situation> = fc
  .record({
    today: anyDay(60),
    minute: fc.integer({ min: 0, max: 1439 }),
    times: fc.record({
      quietFrom: fc.integer({ min: 0, max: 1439 }),
      quietTo: fc.integer({ min: 0, max: 1439 }),
      quietOnDaysOff: fc.boolean(),
      digestAt: fc.integer({ min: 0, max: 1439 }),
    }),
    calendar: fc
      .array(fc.record({ on: anyDay(70), kind: fc.constantFrom(...calendarDayKinds) }), { maxLength: 8 })
      .map(workingCalendar),
    rules: fc
      .array(anyRule, { maxLength: 6 })
      .map((all) => all.map((rule, at) => ({ id: `r${at}`, ...rule }))),
    obligations: fc
      .array(anyObligation, { maxLength: 8 })
      .map((all) => all.map((obligation, at) => ({ id: `o${at}`, ...obligation }))),
  })
  .map((facts) => ({
    ...facts,
    posts: postsOf(posts),
    sent: new Map(),
    snoozedUntil: new Map(),
    digestAt: new Map(),
    served: new Set<string>(),
  }))

type Sent = Map<string, Set<string>>

/** What the log of reminders holds after these went out. */
function remember(sent: Sent, digests: ReturnType<typeof planDigests>): void {
  for (const { personId, items } of digests) {
    for (const { obligationId, occasions } of items) {
      const key = keyOf(obligationId, personId)
      sent.set(key, new Set([...(sent.get(key) ?? []), ...occasions]))
    }
  }
}

describe('whatever the rules, the obligations and the calendar', () => {
  it('sends nothing in quiet time, nothing of what is done, each obligation once, nobody two digests', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const digests = planDigests(situation)
        const { today, minute, times, calendar, obligations } = situation
        const isQuiet = isQuietDay(today, times, calendar) || isQuietMinute(minute, times)
        expect(isQuiet && digests.length > 0).toBe(false)
        expect(new Set(digests.map(({ personId }) => personId)).size).toBe(digests.length)
        const underWay = new Set(obligations.filter(isUnderWay).map(({ id }) => id))
        for (const { items } of digests) {
          const ids = items.map(({ obligationId }) => obligationId)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.every((id) => underWay.has(id))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('never says the same twice over the days of two months, and one digest a person a day', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const sent: Sent = new Map()
        const said = new Set<string>()
        for (let step = 0; step < 60; step += 1) {
          const today: CalendarDate = addDays(start, step)
          const served = new Set<string>()
          for (const minute of [300, 600, 601, 900, 1380]) {
            const digests = planDigests({ ...situation, today, minute, sent, served })
            for (const { personId, items } of digests) {
              expect(served.has(personId)).toBe(false)
              served.add(personId)
              for (const { obligationId, occasions } of items) {
                for (const occasion of occasions) {
                  const name = `${personId} ${obligationId} ${occasion}`
                  expect(said.has(name)).toBe(false)
                  said.add(name)
                }
              }
            }
            remember(sent, digests)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves alone whoever snoozed, up to the day they named and that day included', () => {
    fc.assert(
      fc.property(anySituation, anyDay(60), (situation, until) => {
        const snoozedUntil = new Map(
          situation.obligations.flatMap(({ id }) =>
            posts.map(({ personId }) => [keyOf(id, personId), until] as const),
          ),
        )
        const told = planDigests({ ...situation, snoozedUntil }).map(({ personId }) => personId)
        const known = told.filter((personId) => posts.some((post) => post.personId === personId))
        expect(situation.today <= until && known.length > 0).toBe(false)
      }),
    )
  })
})

const rule: ReminderRule = {
  id: 'late',
  trigger: 'after_due',
  days: 1,
  repeatDays: null,
  starredOnly: false,
  rung: 'person',
  active: true,
}
const late: Remindable = {
  id: 'o',
  isWork: true,
  state: 'assigned',
  starred: false,
  assignedOn: start,
  dueOn: addDays(start, 2),
  lastUpdatedOn: start,
  owedByUnitId: 'district',
  owedByPersonId: null,
  owedToUnitId: 'standing',
}
const plain: Situation = {
  today: addDays(start, 8),
  minute: 9 * 60,
  times: usualTimes,
  calendar: workingCalendar([]),
  rules: [rule],
  obligations: [late],
  posts: postsOf(posts),
  sent: new Map(),
  snoozedUntil: new Map(),
  digestAt: new Map(),
  served: new Set(),
}

it('takes the strongest rule and counts the weaker ones as said with it', () => {
  const fresh: ReminderRule = { ...rule, id: 'fresh', trigger: 'unacknowledged', days: 2 }
  const later: ReminderRule = { ...rule, id: 'later', days: 3 }
  const [digest] = planDigests({ ...plain, rules: [fresh, rule, later] })
  expect(digest).toMatchObject({ personId: 'clerk', items: [{ ruleId: 'later', trigger: 'after_due' }] })
  expect(digest?.items[0]?.occasions).toHaveLength(3)
})

it('climbs to the next rung where nobody stands on the one named', () => {
  const told = (more: Partial<Remindable>, rung: ReminderRule['rung'] = 'person') =>
    planDigests({ ...plain, rules: [{ ...rule, rung }], obligations: [{ ...late, ...more }] }).map(
      ({ personId, items }) => `${personId} ${items[0]?.rung}`,
    )
  expect(told({})).toEqual(['clerk person'])
  expect(told({ owedByPersonId: 'someone' })).toEqual(['someone person'])
  expect(told({ owedByUnitId: 'commune' })).toEqual(['lone head'])
  expect(told({ owedByUnitId: 'nowhere' })).toEqual(['office office'])
  expect(told({ owedToUnitId: 'nowhere' }, 'leader')).toEqual(['leader leader'])
})

it('waits for the hour that a person chose', () => {
  const at = (minute: number) => planDigests({ ...plain, minute, digestAt: new Map([['clerk', 600]]) }).length
  expect([at(599), at(600)]).toEqual([0, 1])
  const atNight = planDigests({ ...plain, minute: 480, digestAt: new Map([['clerk', 1380]]) })
  expect(atNight).toHaveLength(1)
})
