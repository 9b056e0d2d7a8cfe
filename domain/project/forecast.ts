import { type CalendarDate, addDays, daysBetween } from '#domain/calendar/date.ts'
import { type Milestone, scheduleOf } from './schedule.ts'

/** Why nobody can say when it ends. */
export const noForecastReasons = ['no_milestones', 'not_begun', 'too_few_reached', 'no_pace'] as const
export type NoForecast = (typeof noForecastReasons)[number]

export type EndForecast =
  | {
      readonly endsOn: CalendarDate
      /** Days after the end of the plan; below zero when before it. */
      readonly slipDays: number
      /** Milestones on which it rests, of all. */
      readonly reached: number
      readonly of: number
    }
  | { readonly endsOn: null; readonly reason: NoForecast }

/** One milestone reached says nothing of a pace. */
const fewest = 2
/** From so many times slower than planned on, the pace so far tells of a standstill and not of an end. */
const slowest = 10

/**
 * When the last milestone is to be expected if the work goes on at the pace so far: start + planned duration / SPI(t), where
 * SPI(t) is the day of the plan at which the work stands over the day it is (W. Lipke, "Schedule is Different", 2003). A
 * single figure without an interval: a few milestones do not bear one. Null with the reason where the data do not bear it.
 */
export function forecastEnd(
  startsOn: CalendarDate,
  milestones: readonly Milestone[],
  today: CalendarDate,
): EndForecast {
  const schedule = scheduleOf(milestones, today)
  if (!schedule) return { endsOn: null, reason: 'no_milestones' }
  const planEndsOn = milestones.map(({ plannedOn }) => plannedOn).reduce((a, b) => (a > b ? a : b))
  const reached = milestones.filter(({ reachedOn }) => reachedOn !== null && reachedOn <= today).length
  const ending = (endsOn: CalendarDate): EndForecast => ({
    endsOn,
    slipDays: daysBetween(planEndsOn, endsOn),
    reached,
    of: milestones.length,
  })
  if (schedule.isFinished) return ending(addDays(planEndsOn, schedule.slipDays))
  const passed = daysBetween(startsOn, today)
  if (passed <= 0) return { endsOn: null, reason: 'not_begun' }
  if (reached < fewest) return { endsOn: null, reason: 'too_few_reached' }
  const stands = daysBetween(startsOn, schedule.standsAt)
  if (stands <= 0 || passed > stands * slowest) return { endsOn: null, reason: 'no_pace' }
  const whole = daysBetween(startsOn, planEndsOn)
  return ending(addDays(startsOn, Math.ceil((whole * passed) / stands)))
}
