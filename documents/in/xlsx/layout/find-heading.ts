import { type Cell, type MergedBlock, type Sheet, cellAt } from '../cell.ts'
import { shownText } from '../targets-problem.ts'
import { headingKey, meaningOfHeading } from './heading-words.ts'

/** The heading of a table: its rows, counted from 0, and above each column the cells that speak of it. */
export type Heading = {
  firstRow: number
  /** The first row under the heading. */
  firstDataRow: number
  /** From the highest cell to the lowest; empty above a column without words. */
  paths: readonly (readonly Cell[])[]
}

const rowsSearched = 60
const mostRowsBelow = 3
const longestHeading = 150
const naming = new Set(['ordinal', 'code', 'indicator', 'unit', 'unit_of_measure'])

/** Finds the heading among the first rows of a sheet; null when no row looks like one. */
export function findHeading(sheet: Sheet): Heading | null {
  const firstRow = sheet.rows.slice(0, rowsSearched).findIndex(looksLikeHeading)
  if (firstRow < 0) return null
  const last = findLastRow(sheet, firstRow)
  const width = sheet.rows[firstRow]?.length ?? 0
  const spread = spreadSideways(sheet, firstRow, last)
  const paths = Array.from({ length: width }, (_, column) => pathOf(spread, column))
  return { firstRow, firstDataRow: last + 1, paths }
}

/** A row where two columns or more are named, one of them by a word that only a heading has. */
function looksLikeHeading(row: readonly Cell[]): boolean {
  const meanings = new Set(row.flatMap((cell) => meaningOfCell(cell) ?? []))
  return meanings.size >= 2 && (meanings.has('planned') || [...meanings].some((each) => naming.has(each)))
}

function meaningOfCell(cell: Cell): string | null {
  const words = wordsOf(cell)
  return words === null ? null : (meaningOfHeading([words], null)?.meaning ?? null)
}

/** The words of a cell that can be a heading; null for what cannot. A day in a heading means its month. */
export function wordsOf(cell: Cell): string | null {
  if (cell.kind === 'date') return `thang ${Number(cell.date.slice(5, 7))} ${cell.date.slice(0, 4)}`
  if (cell.kind === 'number') return isYearOrMonth(cell) ? cell.value : null
  if (cell.kind !== 'text' || cell.text.length > longestHeading) return null
  return headingKey(cell.text) || null
}

const isYearOrMonth = (cell: Cell): boolean =>
  cell.kind === 'number' && /^([1-9]|1[0-2]|(19|20)\d\d)$/.test(cell.value)

/** Headings of two or three rows go on below: nothing stands there under the names of columns, and words elsewhere. */
function findLastRow(sheet: Sheet, firstRow: number): number {
  const top = sheet.rows[firstRow] ?? []
  const named = top.flatMap((cell, column) => (naming.has(meaningOfCell(cell) ?? '') ? [column] : []))
  let last = firstRow
  for (let row = firstRow + 1; row <= firstRow + mostRowsBelow; row++) {
    const cells = sheet.rows[row] ?? []
    const filled = cells.filter(({ kind }) => kind !== 'empty')
    const areWords = filled.length > 0 && filled.every((cell) => wordsOf(cell) !== null)
    const isUnderNames = named.every((column) => cellAt(cells, column).kind === 'empty')
    if (!areWords || !isUnderNames) break
    last = row
  }
  return Math.max(last, deepestMerge(sheet, firstRow, named))
}

/** A name of a column merged downwards shows how deep the heading is, even where nothing is written beside it. */
function deepestMerge(sheet: Sheet, firstRow: number, named: readonly number[]): number {
  const ends = sheet.merged
    .filter((block) => block.firstRow === firstRow && named.includes(block.firstColumn))
    .map(({ lastRow }) => lastRow)
    .filter((lastRow) => lastRow <= firstRow + mostRowsBelow)
  return Math.max(firstRow, ...ends)
}

/** The rows of the heading, where a title over many columns stands above each of them. */
function spreadSideways(sheet: Sheet, firstRow: number, last: number): Cell[][] {
  const rows = sheet.rows.slice(firstRow, last + 1).map((row) => [...row])
  for (const block of sheet.merged) spreadBlock(rows, block, firstRow)
  rows.slice(0, -1).forEach((row, index) => {
    const below = rows.slice(index + 1)
    const hasBelow = (column: number) => below.some((each) => cellAt(each, column).kind !== 'empty')
    for (let column = 1; column < row.length; column++) {
      const left = cellAt(row, column - 1)
      const isOpen = cellAt(row, column).kind === 'empty' && hasBelow(column) && hasBelow(column - 1)
      if (isOpen && left.kind !== 'empty' && wordsOf(left) !== null) row[column] = left
    }
  })
  return rows
}

function spreadBlock(rows: Cell[][], block: MergedBlock, firstRow: number): void {
  const row = rows[block.firstRow - firstRow]
  const title = row?.[block.firstColumn]
  if (!row || !title || title.kind === 'empty') return
  for (let column = block.firstColumn + 1; column <= Math.min(block.lastColumn, row.length - 1); column++) {
    row[column] = title
  }
}

function pathOf(rows: readonly Cell[][], column: number): Cell[] {
  const cells = rows.map((row) => cellAt(row, column)).filter((cell) => wordsOf(cell) !== null)
  return cells.filter(
    (cell, index) => shownText(cell) !== shownText(cells[index - 1] ?? { ...cell, kind: 'empty' }),
  )
}
