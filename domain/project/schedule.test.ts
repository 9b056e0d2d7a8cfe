import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDate, addDays, calendarDate, daysBetween } from '#domain/calendar/date.ts'
import { forecastEnd } from './forecast.ts'
import { standingOf } from './project.ts'
import { sCurve } from './s-curve.ts'
import { type Milestone, earnedBy, plannedBy, scheduleOf, slipOfMilestone } from './schedule.ts'

const start = calendarDate('2023-01-01')
const day = (days: number): CalendarDate => addDays(start, days)
const milestone = (planned: number, reached: number | null, weight = 1): Milestone => ({
  plannedOn: day(planned),
  reachedOn: reached === null ? null : day(reached),
  weight,
})

/** Any plan: days and weights, some reached, out of order too. */
const anyPlan = fc.array(
  fc.record({
    planned: fc.integer({ min: 0, max: 1500 }),
    reached: fc.option(fc.integer({ min: 0, max: 1500 })),
    weight: fc.integer({ min: 1, max: 100 }),
  }),
  { minLength: 1, maxLength: 12 },
)
const made = (plan: readonly { planned: number; reached: number | null; weight: number }[]) =>
  plan.map(({ planned, reached, weight }) => milestone(planned, reached, weight))
/** As far as a day knows: what is reached later is open. */
const knownOn = (milestones: readonly Milestone[], today: CalendarDate) =>
  milestones.map((each) => (each.reachedOn && each.reachedOn > today ? { ...each, reachedOn: null } : each))
const anyDay = fc.integer({ min: 1, max: 1600 }).map(day)

describe('slip', () => {
  it('of a milestone grows while it is open, and stands once it is reached', () => {
    expect(slipOfMilestone(milestone(10, null), day(10))).toBeNull()
    expect(slipOfMilestone(milestone(10, null), day(13))).toBe(3)
    expect(slipOfMilestone(milestone(10, 12), day(100))).toBe(2)
    expect(slipOfMilestone(milestone(10, 7), day(100))).toBe(-3)
  })

  it('of the whole is none as long as everything due is reached on its day', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (plan, today) => {
        const onTime = knownOn(made(plan.map((each) => ({ ...each, reached: each.planned }))), today)
        expect(scheduleOf(onTime, today)?.slipDays).toBe(0)
      }),
    )
  })

  it('of what is finished is that by which its end was late, if everything was late by so many days', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 0, max: 400 }), (plan, late) => {
        const all = made(plan.map((each) => ({ ...each, reached: each.planned + late })))
        expect(scheduleOf(all, day(2000))).toMatchObject({ isFinished: true, slipDays: late })
      }),
    )
  })

  it('of open work never passes the days since the earliest day that is due, and is behind only where the plan is ahead', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (plan, today) => {
        const milestones = knownOn(made(plan), today)
        const schedule = scheduleOf(milestones, today)
        if (!schedule || schedule.isFinished) return
        const first = milestones.map(({ plannedOn }) => plannedOn).toSorted()[0] ?? today
        expect(schedule.slipDays).toBeLessThanOrEqual(Math.max(0, daysBetween(first, today)))
        const isBehind = plannedBy(milestones, addDays(today, -1)) > earnedBy(milestones, today)
        expect(schedule.slipDays > 0).toBe(isBehind)
      }),
    )
  })

  it('counts from the day on which the plan passed the work, and says how far ahead work is', () => {
    const open = [milestone(10, 9), milestone(40, null), milestone(90, null)]
    expect(scheduleOf(open, day(39))?.slipDays).toBe(0)
    expect(scheduleOf(open, day(60))).toMatchObject({
      planned: 2,
      earned: 1,
      slipDays: 20,
      standsAt: day(40),
    })
    expect(scheduleOf([milestone(10, 9), milestone(40, 15), milestone(90, null)], day(20))?.slipDays).toBe(
      -20,
    )
    expect(scheduleOf([], day(1))).toBeNull()
  })
})

describe('the end', () => {
  it('is that of the plan for work that keeps to it', () => {
    const kept = [milestone(10, 10), milestone(40, 40), milestone(200, null)]
    expect(forecastEnd(start, kept, day(100))).toMatchObject({
      endsOn: day(200),
      slipDays: 0,
      reached: 2,
      of: 3,
    })
  })

  it('is as much later as the work was slower: half as fast, twice as long', () => {
    const slow = [milestone(25, 60), milestone(50, 95), milestone(100, null)]
    expect(forecastEnd(start, [...slow, milestone(60, null)], day(120))).toMatchObject({ endsOn: day(200) })
  })

  it('is not told where the data do not bear it', () => {
    const few = [milestone(10, 10), milestone(90, null)]
    expect(forecastEnd(start, [], day(5))).toMatchObject({ reason: 'no_milestones' })
    expect(forecastEnd(start, few, start)).toMatchObject({ reason: 'not_begun' })
    expect(forecastEnd(start, few, day(20))).toMatchObject({ reason: 'too_few_reached' })
    const stuck = [milestone(1, 2), milestone(2, 3), milestone(3, null), milestone(90, null)]
    expect(forecastEnd(start, stuck, day(80))).toMatchObject({ reason: 'no_pace' })
  })

  it('never lies before today while work is open, and is where it was once all is reached', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (plan, today) => {
        const milestones = knownOn(made(plan), today)
        const forecast = forecastEnd(start, milestones, today)
        if (forecast.endsOn === null) return
        const last = milestones
          .map(({ reachedOn }) => reachedOn ?? '')
          .toSorted()
          .at(-1)
        const isFinished = scheduleOf(milestones, today)?.isFinished ?? false
        expect(isFinished ? forecast.endsOn === last : forecast.endsOn >= today).toBe(true)
      }),
    )
  })
})

describe('the S-curve', () => {
  it('never falls, plans the whole in the end, and says nothing of days to come', () => {
    const anyPayments = fc.array(
      fc.record({
        kind: fc.constantFrom('allotted' as const, 'disbursed' as const),
        amount: fc.integer({ min: 1, max: 999_999_999_999 }),
        happenedOn: fc.integer({ min: 0, max: 1500 }).map(day),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(anyPlan, anyPayments, anyDay, (plan, payments, today) => {
        const milestones = knownOn(made(plan), today)
        const known = payments.filter(({ happenedOn }) => happenedOn <= today)
        const points = sCurve({ startsOn: start, endsOn: day(1500), milestones, payments: known }, today)
        const lines = (['planned', 'earned', 'allotted', 'disbursed'] as const).map((name) =>
          points.flatMap((point) => point[name] ?? []),
        )
        for (const line of lines) expect(line).toEqual(line.toSorted((a, b) => a - b))
        expect(points.at(-1)?.planned).toBe(plannedBy(milestones, day(1500)))
        expect(lines[1]?.at(-1) ?? 0).toBe(earnedBy(milestones, today))
        const paid = known
          .filter(({ kind }) => kind === 'disbursed')
          .reduce((sum, { amount }) => sum + amount, 0)
        expect(lines[3]?.at(-1) ?? 0).toBe(paid)
        for (const { on, earned } of points) expect(earned === null).toBe(on > today)
      }),
    )
  })
})

it('stands in exactly one way', () => {
  const open = (slipDays: number) =>
    standingOf({ isStopped: false, schedule: { isFinished: false, slipDays } })
  expect([-5, 0, 1, 30, 31, 90, 91].map(open)).toEqual([
    'on_plan',
    'on_plan',
    'late_30',
    'late_30',
    'late_90',
    'late_90',
    'late_more',
  ])
  expect(standingOf({ isStopped: true, schedule: null })).toBe('stopped')
  expect(standingOf({ isStopped: false, schedule: null })).toBe('no_milestones')
})
