import { meanOf } from './series.ts'

/** A calendar month of one year, as a multiple of the average month around it. */
export interface Ratio {
  readonly ratio: number
  readonly weight: number
}

/** What each calendar month brings, as a multiple of an average month (mean 1), and how sure that is. */
export interface Season {
  readonly factors: Float64Array
  /** The variance of a single month around its multiple; 0 where it cannot be told. */
  readonly noise: number
}

/** A month that brought less than a thousandth of an average one brought nothing: it has no logarithm. */
const nothing = 0.001

/**
 * A season drawn towards a flat one by the share of its spread that chance alone would make (James and Stein): the ratios
 * of one calendar month differ over the years, and what differs is not season. Where every month brought something, this is
 * done with logarithms: the small months of a late rush differ little, and must not be lifted because December differs much.
 */
export function shrinkSeason(ratios: readonly (readonly Ratio[])[]): Season {
  const season = normalise(ratios.map((ofMonth) => weightedMean(ofMonth)))
  const noise = varianceWithin(ratios)
  if (noise === null) return { factors: Float64Array.from(season), noise: 0 }
  const years = ratios.reduce((sum, ofMonth) => sum + effectiveCount(ofMonth), 0) / 12
  const hasNothing = ratios.some((ofMonth) => ofMonth.some(({ ratio }) => ratio < nothing))
  const factors = hasNothing ? drawnToFlat(season, noise / years) : shrinkLogarithms(ratios, years)
  return { factors, noise }
}

function shrinkLogarithms(ratios: readonly (readonly Ratio[])[], years: number): Float64Array {
  const logarithms = ratios.map((ofMonth) =>
    ofMonth.map(({ ratio, weight }) => ({ ratio: Math.log(ratio), weight })),
  )
  const means = logarithms.map((ofMonth) => weightedMean(ofMonth))
  const centre = meanOf(means)
  const kept = keptOf(
    means.reduce((sum, each) => sum + (each - centre) ** 2, 0),
    (varianceWithin(logarithms) ?? 0) / years,
  )
  return Float64Array.from(normalise(means.map((each) => Math.exp(kept * (each - centre)))))
}

/** The variance of the ratios of one calendar month over the years, all months together; null where no month was seen twice. */
function varianceWithin(ratios: readonly (readonly Ratio[])[]): number | null {
  const squares = ratios.flatMap((ofMonth) => {
    const mean = ofMonth.reduce((sum, { ratio }) => sum + ratio, 0) / ofMonth.length
    return ofMonth.map(({ ratio }) => (ratio - mean) ** 2)
  })
  const degrees = squares.length - 12
  return degrees > 0 ? squares.reduce((sum, each) => sum + each, 0) / degrees : null
}

/** What is kept of the spread of twelve months (a sum of squares) of which chance gives each so much variance. */
const keptOf = (spread: number, noise: number): number =>
  spread > 0 ? Math.max(0, 1 - (9 * noise) / spread) : 0

/** `noise` is the variance that chance gives each of the twelve. */
export function drawnToFlat(season: readonly number[], noise: number): Float64Array {
  const spread = season.reduce((sum, each) => sum + (each - 1) ** 2, 0)
  const kept = keptOf(spread, noise)
  return Float64Array.from(season, (each) => 1 + (each - 1) * kept)
}

function weightedMean(ofMonth: readonly Ratio[]): number {
  const weights = ofMonth.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return 1
  return ofMonth.reduce((sum, { ratio, weight }) => sum + ratio * weight, 0) / weights
}

/** How many equally weighted years would be as sure as these. */
function effectiveCount(ofMonth: readonly Ratio[]): number {
  const weights = ofMonth.reduce((sum, { weight }) => sum + weight, 0)
  const squares = ofMonth.reduce((sum, { weight }) => sum + weight ** 2, 0)
  return squares === 0 ? 0 : weights ** 2 / squares
}

/** The same season with an average month of exactly 1; flat where there is nothing to divide by. */
export function normalise(season: Float64Array | readonly number[]): number[] {
  const mean = meanOf(season)
  return Array.from(season, (each) => (mean > 0 ? each / mean : 1))
}
