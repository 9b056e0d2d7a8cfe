import {
  type Cell,
  type CellContent,
  type MergedBlock,
  type Sheet,
  cellAddress,
  findCellPosition,
} from '../cell.ts'

export type Value = string | number | null | CellContent

function contentOf(value: Value): CellContent {
  if (value === null || value === '') return { kind: 'empty' }
  if (typeof value === 'string') return { kind: 'text', text: value }
  return typeof value === 'number' ? { kind: 'number', value: String(value), percent: false } : value
}

/** A sheet for tests, by the values of its rows; merged blocks are written as people see them, `A1:C1`. */
export function sheetOf(
  rows: readonly Value[][],
  { merged = [], ...more }: Partial<Omit<Sheet, 'merged' | 'rows'>> & { merged?: readonly string[] } = {},
): Sheet {
  const width = Math.max(...rows.map((row) => row.length))
  return {
    name: 'Sheet1',
    hidden: false,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merged: merged.map(blockOf),
    rows: rows.map((row, index) =>
      Array.from({ length: width }, (_, column): Cell => ({
        address: cellAddress(index, column),
        ...contentOf(row[column] ?? null),
      })),
    ),
    ...more,
  }
}

function blockOf(reference: string): MergedBlock {
  const [from = '', to = from] = reference.split(':')
  const [first, last] = [findCellPosition(from), findCellPosition(to)]
  if (!first || !last) throw new RangeError(reference)
  return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column }
}
