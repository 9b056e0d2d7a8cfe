import type { Figure } from '#domain/target/forecast/forecast.ts'

/** What an office does without a forecast. Missing months of the past are the average of their year, which is generous to these ways. */
export type PlainWay = (history: readonly (readonly number[])[], observed: readonly number[]) => number

export const total = (months: readonly number[]): number => months.reduce((sum, each) => sum + each, 0)

const shareOf = (history: readonly (readonly number[])[], months: number): number => {
  const shares = history.map((year) =>
    total(year) > 0 ? total(year.slice(0, months)) / total(year) : months / 12,
  )
  return Math.max(1e-3, total(shares) / shares.length)
}

const restOfLastYear: PlainWay = (history, observed) =>
  total(observed) + total((history.at(-1) ?? []).slice(observed.length))
const bySeason: PlainWay = (history, observed) => total(observed) / shareOf(history, observed.length)

export const plainWays: Readonly<Record<string, PlainWay>> = {
  'pro rata': (_, observed) => (total(observed) * 12) / observed.length,
  'last year': (history) => total(history.at(-1) ?? []),
  'seasonal share': bySeason,
  'rest of last year': restOfLastYear,
  'mean of the two': (history, observed) =>
    (bySeason(history, observed) + restOfLastYear(history, observed)) / 2,
}

export function withoutHoles(years: readonly (readonly Figure[])[]): number[][] {
  return years.map((year) => {
    const known = year.filter((each) => each !== null)
    const mean = known.length > 0 ? total(known) / known.length : 0
    return year.map((each) => each ?? mean)
  })
}
