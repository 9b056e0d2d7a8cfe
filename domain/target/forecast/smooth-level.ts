import { type Candidate, weighSpan } from './candidate.ts'
import { at, meanOf } from './series.ts'

/** How fast the level learns (0 to 1 in an average month), and how fast a trend in it is learnt, and how it dies out. */
export interface Smoothing {
  readonly speed: number
  readonly trendSpeed: number
  /** What is left of a trend a month later. */
  readonly damping: number
}

/**
 * Exponential smoothing of the deseasonalised level with a damped trend (Gardner and McKenzie 1985). A month teaches by
 * what it is worth: a December of forty per cent moves the level as five average months would, a month without season
 * not at all.
 */
export const smoothLevel =
  ({ speed, trendSpeed, damping }: Smoothing): Candidate =>
  ({ series, season, span, worthAhead }) => {
    const gains = season.map((worth) => 1 - (1 - speed) ** worth)
    const trendAhead = weighSpan(season, span, (ahead) => dampedSteps(damping, ahead + 1))
    const forecasts = new Float64Array(series.values.length + 1)
    let level = meanOf(series.values.subarray(0, 12))
    let trend = 0
    series.values.forEach((value, month) => {
      const calendarMonth = month % 12
      const worth = at(season, calendarMonth)
      const expected = level + damping * trend
      const surprise = worth > 0 ? at(gains, calendarMonth) * (value / worth - expected) : 0
      level = expected + surprise
      trend = damping * trend + trendSpeed * surprise
      const next = (month + 1) % 12
      forecasts[month + 1] = level * at(worthAhead, next) + trend * at(trendAhead, next)
    })
    return forecasts
  }

/** `damping + damping² + …`, so many terms. */
function dampedSteps(damping: number, steps: number): number {
  return (damping * (1 - damping ** steps)) / (1 - damping)
}
