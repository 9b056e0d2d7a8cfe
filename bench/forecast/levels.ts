import type { Chance } from './chance.ts'

/** The level of a month counted from the beginning, in units of the size. */
export type Level = (month: number) => number

export const steady: Level = () => 1
/** Each year its own level, whatever the years before were. */
export function yearly(chance: Chance, years: number, spread: number): Level {
  const levels = Array.from({ length: years }, () => chance.factor(spread))
  return (month: number) => levels[Math.floor(month / 12)] ?? 1
}

export const growing =
  (rate: number): Level =>
  (month) =>
    (1 + rate) ** (month / 12)

export function walk(chance: Chance, years: number, step: number): Level {
  let level = 1
  const levels = Array.from({ length: years * 12 }, () => (level *= chance.factor(step)))
  return (month: number) => levels[month] ?? 1
}

/** Growth that lasts for some months, dies down, and turns: trade, revenue, patients. */
export function tide(chance: Chance, years: number): Level {
  const push = chance.between(0.003, 0.012)
  let growth = 0
  let level = 1
  const levels = Array.from({ length: years * 12 }, () => {
    growth = 0.9 * growth + push * chance.normal()
    level *= Math.exp(growth)
    return level
  })
  return (month: number) => levels[month] ?? 1
}

/** At a month of its last four years the level jumps and stays. */
export function shift(chance: Chance, years: number): Level {
  const [up, times] = [chance.happens(0.5), chance.between(1.2, 1.8)]
  const at = Math.max(1, years * 12 - chance.whole(4, 48))
  return (month: number) => (month < at ? 1 : up ? times : 1 / times)
}

/** Some months at a third to two thirds of the usual, once. */
export function crisis(chance: Chance, years: number): Level {
  const [begin, months, depth] = [
    chance.whole(0, years * 12 - 1),
    chance.whole(4, 14),
    chance.between(0.3, 0.7),
  ]
  return (month: number) => (month >= begin && month < begin + months ? depth : 1)
}
