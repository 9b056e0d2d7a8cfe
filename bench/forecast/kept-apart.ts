import type { Chance } from './chance.ts'
import { type Course, follow, rounded, sizeOf } from './follow.ts'
import { course, kindsOf } from './kind.ts'
import { type Level, growing, steady, walk } from './levels.ts'
import { seasonalShape } from './shapes.ts'

/** The quiet weeks of Tết lie in January of some years and in February of others. */
function movingTet(chance: Chance, years: number): number[][] {
  const quiet = chance.between(0.5, 0.8)
  return follow(chance, years, { shape: seasonalShape(chance), noise: 0.05, level: growing(0.05) }).map(
    (year) => {
      const month = chance.happens(0.4) ? 0 : 1
      return year.map((each, at) => rounded(at === month ? each * quiet : each))
    },
  )
}

/** Cases of a disease: mostly few, and in some years a wave of several months. */
function outbreaks(chance: Chance, years: number): number[][] {
  const usual = chance.between(5, 60)
  let heat = 0
  return Array.from({ length: years }, () =>
    Array.from({ length: 12 }, () => {
      heat = chance.happens(0.06) ? heat + chance.between(1, 4) : heat * 0.6
      return chance.count(usual * (1 + heat))
    }),
  )
}

/** A handful of projects at a time, each spending for half a year to two years, more in the middle than at its ends. */
function projects(chance: Chance, years: number): number[][] {
  const months = new Float64Array(years * 12)
  const [size, often] = [sizeOf(chance), chance.between(0.15, 0.5)]
  for (let begin = -24; begin < months.length; begin += 1) {
    if (!chance.happens(often)) continue
    const [length, worth] = [chance.whole(6, 24), size * chance.factor(0.8)]
    for (let at = 0; at < length; at += 1)
      if (begin + at >= 0 && begin + at < months.length)
        months[begin + at] = (months[begin + at] ?? 0) + worth * Math.sin((Math.PI * (at + 0.5)) / length)
  }
  return Array.from({ length: years }, (_, year) =>
    Array.from(months.slice(year * 12, year * 12 + 12), rounded),
  )
}

/** Reported by quarter, and laid evenly over its months. */
const byQuarter = (chance: Chance, years: number): number[][] =>
  follow(chance, years, { shape: seasonalShape(chance), noise: 0.12, level: walk(chance, years, 0.02) }).map(
    (year) =>
      year.map((_, month) => {
        const first = month - (month % 3)
        return rounded(((year[first] ?? 0) + (year[first + 1] ?? 0) + (year[first + 2] ?? 0)) / 3)
      }),
  )

const levellingOff = (chance: Chance): Level => {
  const [most, speed] = [chance.between(1, 3), chance.between(0.02, 0.08)]
  return (month) => 1 + most * (1 - Math.exp(-speed * month))
}

/** Open and closed by turns, as roads and campaigns are: the level goes to and fro between two. */
function toAndFro(chance: Chance, years: number): Level {
  const low = chance.between(0.5, 0.8)
  let isLow = false
  const levels = Array.from({ length: years * 12 }, () => {
    if (chance.happens(0.08)) isLow = !isLow
    return isLow ? low : 1
  })
  return (month) => levels[month] ?? 1
}

const workingDays = [21, 17, 22, 20, 21, 21, 22, 22, 20, 22, 21, 22].map((days) => days / 20.9)
const following = (level: (chance: Chance, years: number) => Level, noise: number) =>
  course((chance, years): Course => ({ shape: seasonalShape(chance), noise, level: level(chance, years) }))

/** Made after the constants had been chosen, and looked at once: how the forecast does on what it was not chosen for. */
export const keptApart = kindsOf({
  'moving Tết': movingTet,
  outbreaks,
  projects,
  'by quarter': byQuarter,
  'levelling off': following(levellingOff, 0.08),
  'to and fro': following(toAndFro, 0.08),
  'working days': course((chance) => ({
    shape: workingDays,
    noise: chance.between(0.02, 0.08),
    level: steady,
  })),
})
