/** A row of the grid: what stands in its cells, as typed. What it means is for the page to read. */
export type GridRow = { key: string; cells: Readonly<Record<string, string>> }

export type GridColumn = {
  key: string
  title: string
  align?: 'start' | 'end'
  width?: number
  /** Stays in sight while the others move. */
  isFrozen?: boolean
  isReadOnly?: boolean
}

/** One wrong cell, by the position of its row. */
export type GridProblem = { rowKey: string; columnKey: string; sentence: string }

/**
 * The cells of a range as spreadsheets put it on the clipboard: a line a row, tabs between; a cell that holds a tab or a
 * line end stands in quotation marks, and its line ends become spaces.
 */
export function readRange(text: string): string[][] {
  const lines: string[][] = []
  const cells = /([\t\n])(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))/g
  for (const [, before, quoted, plain = ''] of `\n${text.replace(/\r\n?/g, '\n')}`.matchAll(cells)) {
    if (before === '\n') lines.push([])
    const cell = quoted?.replaceAll('""', '"').replace(/\s+/g, ' ') ?? plain
    lines.at(-1)?.push(cell.trim())
  }
  const last = lines.at(-1)
  if (last?.length === 1 && last[0] === '') lines.pop()
  return lines
}

/** The rows after a range was laid on them from one cell; what falls outside or may not be written stays as it was. */
export function pasteRange(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  from: { row: number; columnKey: string },
  range: readonly (readonly string[])[],
): GridRow[] {
  const first = columns.findIndex((column) => column.key === from.columnKey)
  return rows.map((row, at) => {
    const line = range[at - from.row]
    if (!line) return row
    const written = line.flatMap((cell, offset) => {
      const column = columns[first + offset]
      return column && !column.isReadOnly ? [[column.key, cell] as const] : []
    })
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(written) } }
  })
}

/** The rows after a cell took what stands above it. */
export function fillDown(rows: readonly GridRow[], at: number, columnKey: string): GridRow[] {
  const above = rows[at - 1]?.cells[columnKey]
  return rows.map((row, index) =>
    index === at && above !== undefined ? { ...row, cells: { ...row.cells, [columnKey]: above } } : row,
  )
}
