import type { Sight } from './candidate.ts'
import { recency } from './recency.ts'
import { type Span, at, sizeBefore, sumOf } from './series.ts'

/** An earlier origin whose span is already known. */
export interface Trial {
  readonly origin: number
  readonly outcome: number
  /** What the span would have brought in a year like the one before: what errors are measured in. */
  readonly size: number
  readonly weight: number
}

/** Every month from the end of the first year on is an origin, as long as what came after it is known to its end. */
export function trialsOf({ series, span, worthAhead }: Sight): Trial[] {
  const last = series.values.length - span.to
  return Array.from({ length: Math.max(0, last - 11) }, (_, index) => {
    const origin = index + 12
    return {
      origin,
      outcome: sumOf(series, origin + span.from, origin + span.to),
      size: sizeBefore(series, origin) * at(worthAhead, origin % 12),
      weight: recency ** ((last - origin) / 12),
    }
  })
}

/**
 * How many independent spans the trials are worth. Spans that start a month apart overlap; the squares of sums of n months
 * are correlated by (1 - k / n)² at a distance of k months, which leaves one and a half independent ones for every n.
 */
export const independentTrials = (trials: readonly Trial[], { to }: Span): number =>
  (1.5 * trials.reduce((sum, { weight }) => sum + weight, 0)) / to

/** The weighted mean of the squared errors, each as a share of its size. */
export function meanSquare(trials: readonly Trial[], forecastAt: (origin: number) => number): number {
  let sum = 0
  let weights = 0
  for (const { origin, outcome, size, weight } of trials) {
    if (size > 0) sum += weight * ((outcome - forecastAt(origin)) / size) ** 2
    weights += weight
  }
  return weights > 0 ? sum / weights : 0
}
