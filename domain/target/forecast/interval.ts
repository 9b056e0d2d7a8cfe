import type { Combination } from './combine.ts'

/** What a forecast is usually wrong by of all that is still to come (standard deviation), where a long history shows no more. */
const commonError = 0.04

/** After how many independent spans of its own past a series' own errors count as much as the error expected of it. */
const commonTrials = 8

/**
 * What of its past errors is to be expected of the next: they were made with less history than there is now. The least with
 * which the made kinds still hold three quarters (docs/forecast.md).
 */
const stillToErr = 0.85

/** Four outcomes of five of a normal distribution lie within so many standard deviations. */
const fourOfFive = 1.2816

/** How far a series has been known to err, how long it is known, and how much of what comes is chance. */
export interface Doubt extends Omit<Combination, 'forecast'> {
  readonly years: number
  /** The variance of a single month around its season, as a share of an average month. */
  readonly noise: number
  /** The share of that variance which the span as a whole keeps. */
  readonly concentration: number
}

/**
 * How far the 80 % interval reaches to either side of the forecast, as a share of what is to come in a year like the last.
 *
 * What four of five past errors stayed within and what is to be expected are pooled like two samples of one variance. What is
 * expected grows as history gets shorter, and with the noise of single months.
 */
export function reachOf({ usualError, trials, years, noise, concentration }: Doubt): number {
  const usual = (commonError * (1 + 2 / years)) ** 2
  const chance = noise * concentration * (1 + 1 / years)
  const expected = fourOfFive ** 2 * (usual + chance)
  const pooled = (trials * (stillToErr * usualError) ** 2 + commonTrials * expected) / (trials + commonTrials)
  return Math.sqrt(pooled)
}
