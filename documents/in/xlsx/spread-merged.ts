import type { Cell, MergedBlock, Sheet } from './cell.ts'

/**
 * Takes rows one after another; in the given columns the first cell of a merged block speaks for every row it covers: a
 * name written once beside many lines. Figures are never spread, or they would count many times.
 */
export function openSpread(
  merged: readonly MergedBlock[],
  columns: readonly number[],
): (cells: readonly Cell[], row: number) => readonly Cell[] {
  const wanted = merged.filter((block) => columns.includes(block.firstColumn))
  const blocks = Map.groupBy(wanted, ({ firstRow }) => firstRow)
  const speaking = new Map<number, { source: Cell; lastRow: number }>()
  return (cells, row) => {
    if (speaking.size === 0 && !blocks.has(row)) return cells
    const spread = [...cells]
    for (const [column, { source, lastRow }] of speaking) {
      const covered = spread[column]
      if (row <= lastRow && covered) spread[column] = { ...source, address: covered.address }
      else speaking.delete(column)
    }
    for (const { firstColumn, lastRow } of blocks.get(row) ?? []) {
      const source = cells[firstColumn]
      if (source && !speaking.has(firstColumn)) speaking.set(firstColumn, { source, lastRow })
    }
    return spread
  }
}

/** The rows of a sheet with the names of merged cells in every row that they cover. */
export function spreadMerged(sheet: Sheet, columns: readonly number[]): (readonly Cell[])[] {
  const spread = openSpread(sheet.merged, columns)
  return sheet.rows.map((cells, row) => spread(cells, row))
}
