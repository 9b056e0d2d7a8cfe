import { randomOf } from '../files/seeded.ts'

/** What series are made with. The same seed makes the same series on every machine. */
export interface Chance {
  /** Evenly between two bounds. */
  between(least: number, most: number): number
  /** One of the whole numbers from `least` to `most`, both included. */
  whole(least: number, most: number): number
  happens(probability: number): boolean
  /** Normal, mean 0, variance 1. */
  normal(): number
  /** A factor with median 1 whose logarithm has this standard deviation. */
  factor(spread: number): number
  count(mean: number): number
}

export function chanceOf(seed: number): Chance {
  const next = randomOf(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    between: (least, most) => least + (most - least) * next(),
    whole: (least, most) => least + Math.floor((most - least + 1) * next()),
    happens: (probability) => next() < probability,
    normal,
    factor: (spread) => Math.exp(spread * normal()),
    count: (mean) => poisson(mean, next),
  }
}

/** Knuth's way, for the small means of things counted one by one. */
function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean)
  let product = next()
  let count = 0
  while (product > limit) {
    product *= next()
    count += 1
  }
  return count
}
