import { type CalendarDate, addDays, calendarDate, dateOf } from '#domain/calendar/date.ts'
import { catchUpScenes } from './catch-up-scenes.ts'
import { handDown } from './commune-plan.ts'
import { earlierYearsScenes } from './earlier-years.ts'
import { otherKinds } from './figures-of-other-kinds.ts'
import { investment } from './investment-figures.ts'
import { indicators as ten } from './plan-figures.ts'
import { approve, askBack, reportMonth } from './report-month.ts'
import type { Scene } from './scene.ts'
import { type Plan, defineIndicators, planYear, reportsIn, setPlan } from './set-plan.ts'
import { subscription } from './subscription-figures.ts'

const indicators = [...ten.map(handDown), subscription, ...investment, ...otherKinds]
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/**
 * Huyện ủy G and the commune A2 have not reported September; what A1 reported waits for its district; the figures of
 * Huyện ủy B came back with a question.
 */
const isAbsent = (unit: string, month: number): boolean =>
  (unit === 'huyen-g' || unit === 'xa-a2') && month === 9
const waits = (unit: string, month: number): boolean => unit === 'xa-a1' && month === 9
const isAsked = (unit: string, month: number): boolean => unit === 'huyen-b' && month === 9

const closing = (month: number): CalendarDate =>
  month === 12 ? dateOf(planYear + 1, 1, 3) : dateOf(planYear, month + 1, 3)

/** What is counted, the years before, the plan of the year and nine months of reports. */
export function planScenes(): Scene[] {
  const plan: Plan = new Map()
  let indicatorIds: ReadonlyMap<string, string> = new Map()
  const define: Scene = {
    on: calendarDate('2023-01-05'),
    async play(stage) {
      indicatorIds = await defineIndicators(stage, indicators)
    },
  }
  const set: Scene = {
    on: calendarDate('2023-01-12'),
    play: (stage) => setPlan(stage, plan, indicators, indicatorIds),
  }
  return [
    define,
    ...earlierYearsScenes(indicators),
    set,
    ...months.flatMap((month) => monthScenes(plan, month)),
    ...catchUpScenes(plan),
  ]
}

/** Some units report the day before the closing day, most on it; the office looks at all of it the day after. */
function monthScenes(plan: Plan, month: number): Scene[] {
  const units = [...new Set(indicators.flatMap(({ targets }) => targets.map(({ unit }) => unit)))]
  const reporting = units.filter((unit) => !isAbsent(unit, month) && reportsIn(indicators, unit, month))
  const decided = reporting.filter((unit) => !waits(unit, month))
  const early = reporting.filter((_unit, index) => index % 5 === 0)
  const rest = reporting.filter((_unit, index) => index % 5 !== 0)
  const report = (of: readonly string[], on: CalendarDate): Scene => ({
    on,
    play: (stage) => stage.together(of, (unit) => reportMonth(stage, plan, unit, month)),
  })
  const decide: Scene = {
    on: addDays(closing(month), 1),
    async play(stage) {
      await stage.together(
        decided.filter((unit) => isAsked(unit, month)),
        (unit) => askBack(stage, unit, month, 'GN'),
      )
      await approve(stage, decided, month)
    },
  }
  return [report(early, addDays(closing(month), -1)), report(rest, closing(month)), decide]
}
