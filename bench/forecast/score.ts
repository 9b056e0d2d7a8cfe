import type { Forecast, ForecastQuestion } from '#domain/target/forecast/forecast.ts'
import { chanceOf } from './chance.ts'
import type { Kind } from './kind.ts'
import { plainWays, total, withoutHoles } from './plain-ways.ts'

export const lengths = [0, 1, 2, 3, 5, 10] as const
export const monthsSeen = [3, 6, 9] as const

/** What was forecast for one series after so many months, and what the year then brought; errors as a share of `size`. */
export interface Outcome {
  readonly kind: string
  readonly years: number
  readonly months: number
  readonly error: number
  /** By name of the plain way. */
  readonly plain: Readonly<Record<string, number>>
  readonly holds: boolean
  readonly width: number
  /** The interval's score: its width and, where it misses, ten times by how much (Gneiting and Raftery 2007). Less is better. */
  readonly score: number
}

/** Nobody plans a year in which nothing happens: below a tenth of the usual a year's error is measured in that tenth. */
const leastSize = 0.1
/** What an office plans over last year, where a plan stands in for a history. */
const planned = 1.08

/** Forecasts `count` series of a kind, each with every length of history and after 3, 6 and 9 months. */
export function outcomesOf(
  kind: Kind,
  {
    seed,
    count,
    forecast,
  }: { seed: number; count: number; forecast: (question: ForecastQuestion) => Forecast },
): Outcome[] {
  return lengths.flatMap((years) =>
    Array.from({ length: count }, (_, index) => {
      const chance = chanceOf(seed * 1_000_003 + index * 31 + years * 7_919 + nameNumber(kind.name))
      const made = kind.make(chance, Math.max(1, years) + 1)
      return monthsSeen.map((months) => outcomeOf(kind, { years, months, made, forecast }))
    }).flat(),
  )
}

const nameNumber = (name: string): number =>
  Array.from(name).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0) % 1e9

interface Trial {
  readonly years: number
  readonly months: number
  readonly made: ReturnType<Kind['make']>
  readonly forecast: (question: ForecastQuestion) => Forecast
}

function outcomeOf({ name }: Kind, { years, months, made, forecast }: Trial): Outcome {
  const whole = withoutHoles(made)
  const year = whole.at(-1) ?? []
  const before = whole.slice(0, -1)
  const plan = (before.at(-1) ?? []).map((each) => each * planned)
  const known = years === 0 ? [plan] : before
  const observed = year.slice(0, months)
  const actual = total(year)
  const size = Math.max(actual, leastSize * (total(whole.flat()) / whole.length)) || 1
  const answer = forecast({
    history: years === 0 ? [] : made.slice(0, -1),
    observed,
    aggregation: 'sum',
    planned: years === 0 && total(plan) > 0 ? plan : null,
  })
  const { total: middle, low, high } = answer.total === null ? { total: 0, low: 0, high: 0 } : answer
  const miss = Math.max(0, low - actual, actual - high)
  const plain = Object.entries(plainWays).map(([way, of]) => [
    way,
    Math.abs(of(known, observed) - actual) / size,
  ])
  return {
    kind: name,
    years,
    months,
    error: Math.abs(middle - actual) / size,
    plain: Object.fromEntries(plain) as Record<string, number>,
    holds: miss <= 1e-9 * size,
    width: (high - low) / size,
    score: (high - low + 10 * miss) / size,
  }
}
