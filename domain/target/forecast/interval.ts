import type { Combination } from './combine.ts'

/** What forecasts of long and calm series are usually wrong by (root mean square), of all that was still to come. */
const commonError = 0.06

/** After how many independent spans of its own past a series' own errors count as much as the error expected of it. */
const commonTrials = 4

/** What a level learnt at a speed of 0.2 keeps of the variance of a single month: 0.2 / (2 - 0.2). */
const levelNoise = 0.1

/** How far a series has been known to err, how long it is known, and how much of what comes is chance. */
export interface Doubt extends Omit<Combination, 'forecast'> {
  readonly years: number
  /** The variance of a single month around its season, as a share of an average month. */
  readonly noise: number
  /** The share of that variance which the span as a whole keeps. */
  readonly concentration: number
}

/**
 * How far the 80 % interval reaches above the forecast, as a share of what is to come in a year like the last.
 *
 * The series' own past errors and the error to be expected of it are pooled like two samples of one variance. Own errors are too
 * small where few years shaped the season that they are measured against: by (years + 1) / (years - 1) in the variance, as for
 * any mean. What is expected grows as history gets shorter, and with the noise of single months. Four
 * outcomes of five lie within one such error on real series (measured in docs/forecast.md); a normal distribution would want 1.28,
 * but errors that hold all shocks of the past have longer tails and a narrower middle.
 */
export function reachAbove({ usualError, trials, years, noise, concentration }: Doubt): number {
  const own = usualError ** 2 * ((years + 1) / Math.max(1, years - 1))
  const chance = noise * (concentration * (1 + 1 / years) + levelNoise)
  const expected = (commonError * (1 + 2 / years)) ** 2 + chance
  return Math.sqrt((trials * own + commonTrials * expected) / (trials + commonTrials))
}

/**
 * How far the interval reaches below an amount that cannot be negative: as many times down as `above` is up, so that half
 * as much is as likely as twice as much, and nothing is lower than none.
 */
export const reachBelow = (amount: number, above: number): number =>
  amount > 0 ? above * (amount / (amount + above)) : 0
