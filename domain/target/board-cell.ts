import * as z from 'zod'
import { idSchema } from '#domain/contract/field.ts'
import { type Decimal, decimalSchema } from '#domain/quantity/decimal.ts'
import type { Verdict } from './figures.ts'

/**
 * The targets of one indicator, in the order of the board's units: as little as a map draws, since there are tens of
 * thousands of them.
 */
export const boardColumnSchema = z
  .object({
    indicatorId: idSchema,
    /** A letter for each unit: e exceeded, o on pace, b behind, h hard to reach, u not assessed; a dot where it holds none. */
    verdicts: z.string().regex(/^[eobhu.]*$/),
    /** Per hundred of what was expected, or the value of what is judged as it stands and of a share of units; else null. */
    figures: z.array(decimalSchema.nullable()),
    /** Places of units whose figure does not hold everything up to the month reviewed. */
    partial: z.array(z.number().int()),
    /** Places of units whose figure is made of those of units below. */
    sums: z.array(z.number().int()),
    /** Of shares of units: the place, how many reach theirs, and of how many. */
    shares: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()])),
  })
  .meta({ id: 'BoardColumn' })
export type BoardColumn = z.infer<typeof boardColumnSchema>

/** One target on the map. */
export interface BoardCell {
  readonly verdict: Verdict
  readonly figure: Decimal | null
  readonly isPartial: boolean
  readonly isSum: boolean
  readonly share: { readonly met: number; readonly of: number } | null
}

const letters: Record<Verdict, string> = { exceeded: 'e', on_pace: 'o', behind: 'b', hard: 'h', unknown: 'u' }
const none = '.'
const verdictOfLetter: Partial<Record<string, Verdict>> = {
  e: 'exceeded',
  o: 'on_pace',
  b: 'behind',
  h: 'hard',
  u: 'unknown',
}

/** The cells of an indicator as a column. */
export function writeColumn(indicatorId: string, cells: readonly (BoardCell | null)[]): BoardColumn {
  const places = (keeps: (cell: BoardCell) => boolean): number[] =>
    cells.flatMap((cell, place) => (cell && keeps(cell) ? [place] : []))
  return {
    indicatorId,
    verdicts: cells.map((cell) => (cell ? letters[cell.verdict] : none)).join(''),
    figures: cells.map((cell) => cell?.figure ?? null),
    partial: places(({ isPartial }) => isPartial),
    sums: places(({ isSum }) => isSum),
    shares: cells.flatMap((cell, place) => (cell?.share ? [[place, cell.share.met, cell.share.of]] : [])),
  }
}

/** The column as cells; null where a unit holds no such target. */
export function readColumn({ verdicts, figures, partial, sums, shares }: BoardColumn): (BoardCell | null)[] {
  const [isPartial, isSum] = [new Set(partial), new Set(sums)]
  const shareAt = new Map(shares.map(([place, met, of]) => [place, { met, of }]))
  return figures.map((figure, place) => {
    const verdict = verdictOfLetter[verdicts[place] ?? none]
    if (!verdict) return null
    return {
      verdict,
      figure,
      isPartial: isPartial.has(place),
      isSum: isSum.has(place),
      share: shareAt.get(place) ?? null,
    }
  })
}
