import type { CalendarDate } from '#domain/calendar/date.ts'

/** What a cell holds. `value` of a number is an exact plain decimal text of at most 15 significant digits. */
export type CellContent =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  /** A percentage keeps the stored ratio: a cell that shows 98,5% has the value 0.985. */
  | { kind: 'number'; value: string; percent: boolean }
  | { kind: 'date'; date: CalendarDate }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; error: string }
  | { kind: 'unreadable'; reason: UnreadableCellReason }

export type UnreadableCellReason = 'formula_without_value' | 'number_too_large' | 'date_out_of_range'

/** A cell with the address that people see, `C7`. */
export type Cell = { address: string } & CellContent

/** A block of merged cells; only its first cell has content. Indexes count from 0, ends included. */
export type MergedBlock = { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number }

export type Sheet = {
  name: string
  hidden: boolean
  /** Every row of the used area, all of one length; row 1 of the sheet is `rows[0]`. */
  rows: Cell[][]
  /** Indexes of the rows that people do not see. */
  hiddenRows: ReadonlySet<number>
  /** Indexes of the columns that people do not see. */
  hiddenColumns: ReadonlySet<number>
  merged: readonly MergedBlock[]
}

export type Workbook = { sheets: Sheet[] }

/** The cell of a row by column, empty past its end. */
export const cellAt = (cells: readonly Cell[], column: number): Cell =>
  cells[column] ?? { address: '', kind: 'empty' }

/** `A`, `Z`, `AA`, `XFD` for a column counted from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26))
}

/** `C7` for row 6 and column 2, both counted from 0. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

/** The position of `C7`, counted from 0; null when the text is no address. */
export function findCellPosition(address: string): { row: number; column: number } | null {
  let column = 0
  let at = 0
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  const letters = at
  let row = 0
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48
    if (digit < 0 || digit > 9 || (digit === 0 && at === letters)) return null
    row = row * 10 + digit
  }
  const isAddress = letters >= 1 && letters <= 3 && at > letters && at - letters <= 7
  return isAddress ? { row: row - 1, column: column - 1 } : null
}
