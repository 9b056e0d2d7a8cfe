import type { Outlook } from './PaceFacts.tsx'
import type { Target } from './TargetPage.tsx'

type Forecast = Outlook['forecast']
type Points = (number | null)[]

/** How far along the months to come the plan is at the end of each period, from 0 now to 1 in December. */
function progressOf({ months, standing }: Target, ends: readonly number[]): (number | null)[] {
  const { asOfMonth } = standing.figures
  const planTo = (month: number): number => Number(months[month - 1]?.plannedToDate ?? 0)
  const whole = planTo(12) - planTo(asOfMonth)
  return ends.map((end) => {
    if (end < asOfMonth) return null
    return whole > 0
      ? (planTo(end) - planTo(asOfMonth)) / whole
      : (end - asOfMonth) / Math.max(12 - asOfMonth, 1)
  })
}

/** From what is done to a figure of December, in the shape of the plan. */
function towards(target: Target, ends: readonly number[], december: string): Points {
  const now = Number(target.standing.figures.actualToDate ?? 0)
  return progressOf(target, ends).map((progress) =>
    progress === null ? null : rounded(now + (Number(december) - now) * progress),
  )
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

const isAhead = ({ standing }: Target): boolean => standing.figures.asOfMonth < 12

/** The forecast as a line to December; nothing where there is none, or nothing lies ahead. */
export const forecastPoints = (
  target: Target,
  forecast: Forecast,
  ends: readonly number[],
): { points: Points } | null =>
  'reason' in forecast || !isAhead(target) ? null : { points: towards(target, ends, forecast.total) }

/** Between which lines four outcomes of five are to lie. */
export const forecastBand = (
  target: Target,
  forecast: Forecast,
  ends: readonly number[],
): { low: Points; high: Points } | null =>
  'reason' in forecast || !isAhead(target)
    ? null
    : { low: towards(target, ends, forecast.low), high: towards(target, ends, forecast.high) }
