import { idSchema } from '#domain/contract/field.ts'
import { type Decimal, isDecimal } from '#domain/quantity/decimal.ts'
import { compareUrgency } from '#domain/target/urgency.ts'
import { invalid } from '#server/kernel/problem.ts'

/** A row of a list by urgency: what it is ordered by, and its id among equals. */
export interface Ranked {
  readonly urgency: readonly Decimal[]
  readonly id: string
}

/** Below zero when `a` stands before `b`. */
export const comparePlaces = (a: Ranked, b: Ranked): number =>
  compareUrgency(a.urgency, b.urgency) || (a.id < b.id ? -1 : Number(a.id > b.id))

/** The place of a row as a cursor, `3_12.5_40_<id>`. */
export const placeOf = ({ urgency, id }: Ranked): string => [...urgency, id].join('_')

/** Reads a cursor back; null for the first page. Throws `invalid` for what no list has handed out. */
export function readPlace(text: string | undefined): Ranked | null {
  if (text === undefined) return null
  const parts = text.split('_')
  const id = parts.pop() ?? ''
  const urgency = parts.filter(isDecimal)
  if (urgency.length < parts.length || urgency.length === 0 || !idSchema.safeParse(id).success)
    throw invalid([{ path: 'query.after', code: 'invalid_cursor' }])
  return { urgency, id }
}
