import { createHash } from 'node:crypto'
import type { ColumnMeaning, Confidence } from '#domain/target/column-meaning.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import { type Cell, type Sheet, cellAt, columnLetters } from '../cell.ts'
import { shownText } from '../targets-problem.ts'
import { findHeading, wordsOf } from './find-heading.ts'
import { type HeadingMeaning, headingKey, meaningOfHeading, yearOfPlan } from './heading-words.ts'
import { guessNames, lookBelow } from './look-below.ts'
import { type TitleFacts, readTitleFacts } from './title-facts.ts'

/** One column of a table: its heading as people read it, what it holds, how sure that is, and the cell that says so. */
export type LayoutColumn = {
  column: number
  letters: string
  heading: string
  evidence: string | null
  meaning: ColumnMeaning | null
  confidence: Confidence
  hidden: boolean
  /** Whether figures stand below: a column of figures without a meaning is worth a question. */
  hasFigures: boolean
}

/** How the table of a sheet is laid out. */
export type SheetLayout = {
  /** The same for every sheet with these headings, whatever years and months they name. */
  fingerprint: string
  firstHeadingRow: number
  firstDataRow: number
  columns: LayoutColumn[]
  facts: TitleFacts
}

/** What a person once said that a column holds; `heading` is the key of its words then. */
export type RememberedColumn = { column: number; heading: string; meaning: ColumnMeaning }
/** What was remembered of a layout, by its fingerprint. */
export type RememberedLayouts = ReadonlyMap<string, readonly RememberedColumn[]>

/** Recognises the table of a sheet; null when it has none. Nothing is thrown. */
export function recogniseLayout(sheet: Sheet, remembered: RememberedLayouts): SheetLayout | null {
  const heading = findHeading(sheet)
  if (!heading) return null
  const facts = readTitleFacts(sheet, heading.firstRow)
  const keys = heading.paths.map((path) => path.map((cell) => wordsOf(cell) ?? ''))
  const planYears = keys.map(yearOfPlan).filter((year) => year !== null)
  const year = planYears.length > 0 ? Math.max(...planYears) : facts.year
  const below = lookBelow(sheet, heading)
  const read = guessNames(
    keys.map((path) => (path.length > 0 ? meaningOfHeading(path, year) : null)),
    below,
  )
  const fingerprint = fingerprintOf(keys)
  const spoken = remembered.get(fingerprint) ?? []
  const columns = heading.paths.map((path, column) => ({
    column,
    letters: columnLetters(column),
    heading: path.map((cell) => normalizeLine(shownText(cell))).join(' / '),
    evidence: path.at(-1)?.address ?? null,
    hidden: sheet.hiddenColumns.has(column),
    hasFigures: (below[column]?.numbers ?? 0) > 0,
    ...settle(read[column] ?? null, spoken, column, keys[column] ?? []),
  }))
  const { firstRow, firstDataRow } = heading
  const used = columns.filter(({ heading: words, hasFigures, meaning }) => words || hasFigures || meaning)
  return {
    fingerprint,
    firstHeadingRow: firstRow,
    firstDataRow,
    columns: preferAdjustedPlan(used),
    facts: { ...facts, year },
  }
}

/** What a person said goes first; of a month or a quarter only while the heading reads as it did then. */
function settle(
  read: HeadingMeaning | null,
  spoken: readonly RememberedColumn[],
  column: number,
  path: readonly string[],
): { meaning: ColumnMeaning | null; confidence: Confidence } {
  const said = spoken.find((each) => each.column === column)
  const holds = said && (!/_\d+$/.test(said.meaning) || said.heading === path.join(' / '))
  if (said && holds) return { meaning: said.meaning, confidence: 'remembered' }
  return read ?? { meaning: null, confidence: 'unknown' }
}

/** The words by which a column's meaning is remembered. */
export const rememberedHeading = (heading: string): string => heading.split(' / ').map(headingKey).join(' / ')

const fingerprintOf = (keys: readonly (readonly string[])[]): string =>
  createHash('sha256')
    .update(
      keys
        .map((path) => path.join(' / ').replace(/\d+/g, '#'))
        .join('|')
        .replace(/\|+$/, ''),
    )
    .digest('hex')

/** Where a plan was given and adjusted, the adjusted one holds. */
function preferAdjustedPlan(columns: LayoutColumn[]): LayoutColumn[] {
  const plans = columns.filter(({ meaning }) => meaning === 'planned')
  const adjusted = plans.find(({ heading }) => /dieu chinh|sau dc/.test(headingKey(heading)))
  if (plans.length < 2 || !adjusted) return columns
  return columns.map((each) =>
    each.meaning === 'planned' && each !== adjusted ? { ...each, meaning: 'planned_part' } : each,
  )
}

/** Whether a row repeats one of the heading, as tables do at the top of each printed page. */
export function repeatsHeading(cells: readonly Cell[], heading: readonly (readonly Cell[])[]): boolean {
  if (cells.filter(({ kind }) => kind === 'text').length < 2) return false
  return heading.some((row) =>
    cells.every((cell, column) => shownText(cell) === shownText(cellAt(row, column))),
  )
}
