import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { Counting } from '#domain/target/indicator.ts'
import { periodEnds } from '#domain/target/period.ts'
import type { ProfileChoice } from '#domain/target/profile.ts'

/** What a unit enters for a period; `base` where figures come as pairs. */
export interface Entered {
  readonly value: Decimal
  readonly base?: Decimal
}

/** What is entered in a year by the last month of each period; a month is absent where nothing is entered. */
export type Figures = ReadonlyMap<number, Entered>

export interface PlannedTarget {
  readonly unit: string
  readonly planned: number
  readonly plannedHigh?: number
  readonly dueOn?: CalendarDate
  readonly profile?: ProfileChoice
  readonly figures: Figures
}

/** What a unit planned and did in a year before this one, month by month. */
export interface EarlierYear {
  readonly year: number
  readonly unit: string
  readonly planned: number
  readonly figures: Figures
}

/** What is counted in the invented plan, how, and which unit is to reach what. */
export interface PlannedIndicator {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly measure: string
  readonly counting?: Partial<Counting>
  readonly decimals?: number
  readonly baseName?: string
  readonly scaleLevels?: readonly string[]
  readonly targets: readonly PlannedTarget[]
  /** What units that report nothing themselves are to reach with the units below: a figure, or the sum of what those are to reach. */
  readonly above: readonly (readonly [unit: string, planned: number | 'sum'])[]
  readonly earlier?: readonly EarlierYear[]
}

/** Figures in order of the periods of a year, `[value, base]` where they come as pairs; null where nothing is entered. */
export function figuresBy(
  frequency: Counting['frequency'],
  entered: readonly (number | readonly [value: number, base: number] | null)[],
): Figures {
  const ends = periodEnds(frequency)
  return new Map(
    entered.flatMap((figure, index): [number, Entered][] => {
      const month = ends[index]
      if (figure === null || month === undefined) return []
      if (typeof figure === 'number') return [[month, { value: decimal(figure) }]]
      return [[month, { value: decimal(figure[0]), base: decimal(figure[1]) }]]
    }),
  )
}

/** A whole total shared out by weights: whole parts that are exactly the total together. */
export function sharedBy(weights: readonly number[], total: number): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let taken = 0
  let weighed = 0
  return weights.map((weight) => {
    weighed += weight
    const upTo = Math.round((total * weighed) / whole)
    const figure = upTo - taken
    taken = upTo
    return figure
  })
}
