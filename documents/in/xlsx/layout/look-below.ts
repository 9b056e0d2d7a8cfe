import { parseNumber } from '#domain/quantity/parse-number.ts'
import { type Cell, type Sheet, cellAt } from '../cell.ts'
import type { Heading } from './find-heading.ts'
import type { HeadingMeaning } from './heading-words.ts'

/** What stands in the first rows below a heading: how many numbers and how many different texts. */
export type Below = { numbers: number; texts: number; distinct: number }

const rowsLookedAt = 25

/** Counts, column by column, what stands below the heading. */
export function lookBelow(sheet: Sheet, { firstDataRow, paths }: Heading): Below[] {
  const rows = sheet.rows.slice(firstDataRow, firstDataRow + rowsLookedAt)
  return paths.map((_, column) => {
    const texts = new Set<string>()
    const below = { numbers: 0, texts: 0, distinct: 0 }
    for (const row of rows) {
      const cell = cellAt(row, column)
      if (isNumber(cell)) below.numbers += 1
      else if (cell.kind === 'text') {
        below.texts += 1
        texts.add(cell.text)
      }
    }
    below.distinct = texts.size
    return below
  })
}

const isNumber = (cell: Cell): boolean =>
  cell.kind === 'number' ||
  (cell.kind === 'text' && /^\W*\d/.test(cell.text) && !('problem' in parseNumber(cell.text)))

/**
 * Corrects by what stands below: a plan made of words is the name of what is planned ("Chỉ tiêu kế hoạch"), and without
 * any column of names the one with the most different texts before the first figures is taken for it.
 */
export function guessNames(
  read: readonly (HeadingMeaning | null)[],
  below: readonly Below[],
): (HeadingMeaning | null)[] {
  const isWordy = (column: number): boolean => {
    const { numbers = 0, texts = 0 } = below[column] ?? {}
    return texts > 2 * numbers
  }
  const isNamed = read.some((each) => each?.meaning === 'indicator')
  const corrected = read.map((each, column): HeadingMeaning | null =>
    !isNamed && each?.meaning === 'planned' && isWordy(column)
      ? { meaning: 'indicator', confidence: 'likely' }
      : each,
  )
  const hasNames = corrected.some((each) => each?.meaning === 'indicator')
  const hasUnits = corrected.some((each) => each?.meaning === 'unit')
  if (hasNames || hasUnits) return onlyOne(corrected, 'indicator')
  const firstFigures = below.findIndex(
    ({ numbers }, column) => numbers > 0 && corrected[column]?.meaning !== 'ordinal',
  )
  const open = below.flatMap(({ distinct }, column) =>
    isWordy(column) && !corrected[column] && (firstFigures < 0 || column < firstFigures)
      ? [{ column, distinct }]
      : [],
  )
  const best = open.toSorted((a, b) => b.distinct - a.distinct)[0]
  if (best) corrected[best.column] = { meaning: 'indicator', confidence: 'likely' }
  return corrected
}

/** Of several columns with one meaning, a sure one makes the merely likely ones unknown. */
function onlyOne(
  read: readonly (HeadingMeaning | null)[],
  meaning: HeadingMeaning['meaning'],
): (HeadingMeaning | null)[] {
  const isSure = read.some((each) => each?.meaning === meaning && each.confidence === 'sure')
  const first = read.findIndex((each) => each?.meaning === meaning)
  return read.map((each, column) => {
    if (each?.meaning !== meaning || each.confidence === 'sure') return each
    return isSure || column !== first ? null : each
  })
}
