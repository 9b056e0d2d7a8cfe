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
      weight: recency ** ((last - origin) / 12) * likeness(origin, series.values.length),
    }
  })
}

/** What an origin half a year away in the calendar weighs against one in the same month: March is judged by the Marches first. */
const leastLikeness = 0.5

function likeness(origin: number, now: number): number {
  const apart = Math.abs(now - origin) % 12
  return leastLikeness ** (Math.min(apart, 12 - apart) / 6)
}

/**
 * How many independent spans the trials are worth. Spans that start a month apart overlap: the squares of sums of n months
 * are correlated by (1 - k / n)² at a distance of k months.
 */
export function independentTrials(trials: readonly Trial[], { to }: Span): number {
  let weights = 0
  let shared = 0
  trials.forEach(({ weight }, index) => {
    weights += weight
    shared += weight ** 2
    for (let apart = 1; apart < to && index + apart < trials.length; apart += 1)
      shared += 2 * weight * (trials[index + apart]?.weight ?? 0) * (1 - apart / to) ** 2
  })
  return shared > 0 ? weights ** 2 / shared : 0
}

/** The error, as a share of its size, that so much of all weight does not exceed, up or down. */
export function errorWithin(
  trials: readonly Trial[],
  forecastAt: (origin: number) => number,
  share: number,
): number {
  const errors = trials
    .filter(({ size }) => size > 0)
    .map(({ origin, outcome, size, weight }) => ({
      error: Math.abs(outcome - forecastAt(origin)) / size,
      weight,
    }))
    .toSorted((a, b) => a.error - b.error)
  let left = share * errors.reduce((sum, { weight }) => sum + weight, 0)
  return errors.find(({ weight }) => (left -= weight) <= 0)?.error ?? 0
}

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
