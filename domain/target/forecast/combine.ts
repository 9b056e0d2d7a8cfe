import type { Sight } from './candidate.ts'
import { candidates } from './candidates.ts'
import { at } from './series.ts'
import { errorWithin, independentTrials, meanSquare, trialsOf } from './trials.ts'

/** The combined forecast of the span after the last month, and how the same combination would have erred before. */
export interface Combination {
  readonly forecast: number
  /** What four errors of five stayed within at earlier origins, as a share of what the span would bring in a year like the last. */
  readonly usualError: number
  /** How many independent spans these origins are worth. */
  readonly trials: number
}

/**
 * All candidates together, weighed by their own errors at every earlier origin of this series as if each were a Gaussian
 * model: its likelihood after n independent spans is error^-n. Where there is no past every candidate weighs the same.
 * Combining beats choosing (Makridakis and Hibon 2000; Makridakis, Spiliotis and Assimakopoulos 2020).
 */
export function combine(sight: Sight): Combination {
  const tried = candidates.map((candidate) => candidate(sight))
  const trials = trialsOf(sight)
  const count = independentTrials(trials, sight.span)
  const weights = likelihoods(
    tried.map((forecasts) => meanSquare(trials, (origin) => at(forecasts, origin))),
    count,
  )
  const combined = (origin: number) =>
    tried.reduce((sum, forecasts, index) => sum + at(weights, index) * at(forecasts, origin), 0)
  return {
    forecast: combined(sight.series.values.length),
    usualError: errorWithin(trials, combined, 0.8),
    trials: count,
  }
}

/** error^-n, made to add up to 1; a candidate without any error is taken to have a millionth of the average one. */
function likelihoods(squares: readonly number[], count: number): Float64Array {
  const least = squares.reduce((sum, each) => sum + each, 0) / squares.length / 1e12
  const best = Math.min(...squares) + least
  const raw = squares.map((each) => (best > 0 ? ((each + least) / best) ** (-count / 2) : 1))
  const all = raw.reduce((sum, each) => sum + each, 0)
  return Float64Array.from(raw, (each) => each / all)
}
