import type { ReactNode } from 'react'

/** One column: what its head says, how a row's cell is drawn, and by what it is sorted and copied. */
export type Column<Row> = {
  key: string
  title: string
  /** Numbers stand to the right in figures of one width. */
  align?: 'start' | 'end'
  width?: string
  /** On a phone a value that speaks for itself stands without its title; what is said twice is left out. */
  phone?: 'untitled' | 'hidden'
  render: (row: Row) => ReactNode
  /** What the column is sorted by; without it the head cannot be pressed. */
  sort?: (row: Row) => string | number | null
  /** What is copied; without it what is sorted by. */
  text?: (row: Row) => string | number | null
}

export type Order = { key: string; descending: boolean } | null

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' })

/** The rows in the wanted order; rows without a value come last either way. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order,
): readonly Row[] {
  const valueOf = columns.find((column) => column.key === order?.key)?.sort
  if (!order || !valueOf) return rows
  const sign = order.descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right))
    return sign * difference
  })
}

/** The table as spreadsheets take it: tabs between cells, a row a line; a cell never starts a formula. */
export function toTsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cell = (value: string | number | null): string => {
    const text = String(value ?? '').replace(/[\t\r\n]+/g, ' ')
    return /^[=+@\uFF1D]/.test(text) || /^-(?![\d.,])/.test(text) ? `'${text}` : text
  }
  const copied = columns.filter((column) => column.text ?? column.sort)
  const head = copied.map((column) => cell(column.title)).join('\t')
  const lines = rows.map((row) =>
    copied.map((column) => cell((column.text ?? column.sort)?.(row) ?? null)).join('\t'),
  )
  return [head, ...lines].join('\n')
}
