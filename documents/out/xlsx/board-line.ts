import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Figures } from '#domain/target/figures.ts'
import type { Counting } from '#domain/target/indicator.ts'
import type { Profile } from '#domain/target/profile.ts'
import type { MonthValue } from '#domain/target/month.ts'

/** Where one target stands, with the names that people read and everything that its figures are made of. */
export interface BoardLine {
  readonly targetId: string
  readonly code: string
  readonly indicator: string
  readonly unit: string
  /** How deep the unit stands in the tree, 0 at its top. */
  readonly depth: number
  readonly unitOfMeasure: string
  readonly decimals: number
  readonly counting: Counting
  /** What the denominator of a ratio, or the weight of a rate, is. */
  readonly baseName: string | null
  readonly horizon: number
  readonly profile: Profile
  readonly figures: Figures
  /** The figures that count: as they were reported, or made of the units below. */
  readonly counted: readonly MonthValue[]
  /** The lines whose figures make this one; empty where it stands on its own. */
  readonly madeOf: readonly string[]
  readonly share: { readonly met: number; readonly of: number } | null
  readonly unapprovedMonths: readonly number[]
  /** Units below that have said nothing of some month. */
  readonly missingUnits: readonly string[]
}

export const isPair = ({ counting: { aggregation } }: BoardLine): boolean =>
  aggregation === 'ratio' || aggregation === 'weighted_mean'

export const valueIn = ({ counted }: BoardLine, month: number): MonthValue | null =>
  counted.find((each) => each.month === month) ?? null

export const figureOrNull = (value: Decimal | null): number | null => (value === null ? null : Number(value))
