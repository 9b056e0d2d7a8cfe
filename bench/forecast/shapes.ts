import type { Chance } from './chance.ts'

/** Twelve multiples of an average month, mean 1. */
export type Shape = readonly number[]

const months = Array.from({ length: 12 }, (_, month) => month)

const normal = (shape: readonly number[]): Shape => {
  const mean = shape.reduce((sum, each) => sum + each, 0) / 12
  return shape.map((each) => each / mean)
}

export const evenShape: Shape = months.map(() => 1)

/** A wave over the year, and the weeks around Tết with less of everything. */
export function seasonalShape(chance: Chance): Shape {
  const [height, peak, quiet] = [chance.between(0.1, 0.4), chance.whole(0, 11), chance.between(0.6, 1)]
  const wave = months.map((month) => 1 + height * Math.cos((2 * Math.PI * (month - peak)) / 12))
  return normal(wave.map((each, month) => (month === 1 ? each * quiet : each)))
}

/** Money of public investment: little until the middle of the year, a quarter to a half of it in the last two months. */
export function lateRushShape(chance: Chance): Shape {
  const [bend, december] = [chance.between(0.6, 1.8), chance.between(1.2, 2.5)]
  return normal(months.map((month) => ((month + 1) / 12) ** bend * (month === 11 ? december : 1)))
}

/** Taxes and settlements: the last month of each quarter is several times the others. */
export function quarterEndShape(chance: Chance): Shape {
  const times = chance.between(2, 5)
  return normal(months.map((month) => (month % 3 === 2 ? times : 1) * chance.between(0.8, 1.2)))
}

/** A campaign or two a year, enrolment or planting of trees, and hardly anything outside them. */
export function campaignShape(chance: Chance): Shape {
  const first = chance.whole(0, 11)
  const second = (first + chance.whole(3, 9)) % 12
  return normal(
    months.map((month) => (month === first ? 8 : month === second ? 5 : chance.between(0.2, 0.6))),
  )
}
