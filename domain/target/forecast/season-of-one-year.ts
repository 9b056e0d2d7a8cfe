import { type Series, at, sumOf } from './series.ts'
import { type Season, drawnToFlat, normalise } from './shrink-season.ts'

/**
 * The season from a single earlier year and the months of this one. A month seen twice is averaged, and how much the
 * two differ tells how much of the one year is chance.
 */
export function seasonOfOneYear(series: Series): Season {
  const first = normalise(series.values.slice(0, 12))
  const seen = series.values.length - 12
  const usual = first.slice(0, seen).reduce((sum, each) => sum + each, 0)
  const level = usual > 0 ? sumOf(series, 12, 12 + seen) / usual : 0
  if (seen < 2 || level <= 0) return { factors: Float64Array.from(first), noise: 0 }
  const differences = first.slice(0, seen).map((each, month) => at(series.values, 12 + month) / level - each)
  const noise = differences.reduce((sum, each) => sum + each ** 2, 0) / (seen - 1) / 2
  const both = normalise(first.map((each, month) => each + (differences[month] ?? 0) / 2))
  return { factors: drawnToFlat(both, noise), noise }
}
