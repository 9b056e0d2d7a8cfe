import type { Figure } from '#domain/target/forecast/forecast.ts'
import type { Chance } from './chance.ts'
import { follow, rounded, sizeOf } from './follow.ts'
import { steady, walk } from './levels.ts'
import { evenShape, lateRushShape, seasonalShape } from './shapes.ts'

/** One month of eight of the earlier years was never reported. */
export const holes = (chance: Chance, years: number[][]): Figure[][] =>
  years.map((year, index) =>
    year.map((each) => (index < years.length - 1 && chance.happens(0.12) ? null : each)),
  )

/** Two units that were one all along in the sum, the second with figures only from some year on. */
export function merged(chance: Chance, years: number): Figure[][] {
  const course = () => ({
    shape: seasonalShape(chance),
    noise: chance.between(0.05, 0.15),
    level: walk(chance, years, 0.02),
  })
  const first = follow(chance, years, course())
  const share = chance.between(0.2, 1)
  const beginning = chance.whole(0, Math.max(0, years - 2))
  const size = (first[0]?.reduce((sum, each) => sum + each, 0) ?? 0) / 12
  const { shape, noise, level } = course()
  return first.map((year, at) =>
    year.map((each, month) => {
      if (at < beginning) return each
      return rounded(
        each + size * share * (shape[month] ?? 1) * level(at * 12 + month) * chance.factor(noise),
      )
    }),
  )
}

/** A year's budget is spent whatever its months were: what was not spent until autumn goes out in December. */
export function budget(chance: Chance, years: number): number[][] {
  const [shape, growth, kept, size] = [
    lateRushShape(chance),
    chance.between(0, 0.1),
    chance.between(0.02, 0.06),
    sizeOf(chance),
  ]
  return Array.from({ length: years }, (_, year) => {
    const whole = 12 * size * (1 + growth) ** year * chance.factor(kept)
    const pace = chance.factor(0.25)
    const first = shape.slice(0, 11).map((each) => (whole / 12) * each * pace * chance.factor(0.2))
    const spent = first.reduce((sum, each) => sum + each, 0)
    const fitting = Math.min(1, (0.95 * whole) / spent)
    const months = first.map((each) => each * fitting)
    return [...months, whole - spent * fitting].map(rounded)
  })
}

/** Two to four months of ten bring something. */
export const lumps = (chance: Chance, years: number): number[][] => {
  const [size, often] = [sizeOf(chance), chance.between(0.2, 0.4)]
  const amount = () => (chance.happens(often) ? rounded(size * chance.factor(0.6)) : 0)
  return Array.from({ length: years }, () => Array.from({ length: 12 }, amount))
}

/** A few a month, counted one by one. */
export const counts = (chance: Chance, years: number): number[][] => {
  const [shape, mean] = [chance.happens(0.5) ? seasonalShape(chance) : evenShape, chance.between(1, 8)]
  return Array.from({ length: years }, () => shape.map((each) => chance.count(mean * each)))
}

/** Noise of a few odd months among calm ones. */
export const odd = (chance: Chance, years: number): number[][] =>
  follow(chance, years, { shape: seasonalShape(chance), noise: 0.06, level: steady }).map((year) =>
    year.map((each) => rounded(each * (chance.happens(0.06) ? chance.factor(0.7) : 1))),
  )
