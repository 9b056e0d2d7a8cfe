import type { Chance } from './chance.ts'
import type { Level } from './levels.ts'
import type { Shape } from './shapes.ts'

/** A series that follows a shape and a level, with chance in each month. */
export interface Course {
  readonly shape: Shape
  /** The spread of the logarithm of a single month. */
  readonly noise: number
  readonly level: Level
}

/** From a handful to billions of đồng. */
export const sizeOf = (chance: Chance): number => 10 ** chance.between(1, 10)

export function follow(chance: Chance, years: number, { shape, noise, level }: Course): number[][] {
  const size = sizeOf(chance)
  return Array.from({ length: years }, (_, year) =>
    shape.map((each, month) => rounded(size * level(year * 12 + month) * each * chance.factor(noise))),
  )
}

/** Reported to the unit, or to a tenth where there are few. */
export const rounded = (figure: number): number =>
  figure >= 100 ? Math.round(figure) : Math.round(figure * 10) / 10
