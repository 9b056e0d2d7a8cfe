import type { Cell, Sheet } from './cell.ts'

/**
 * The rows of a sheet where, in the given columns, the first cell of a merged block speaks for every row it covers:
 * a name written once beside many lines. Figures are never spread, or they would count many times.
 */
export function spreadMerged(sheet: Sheet, columns: readonly number[]): Cell[][] {
  const rows = sheet.rows.map((row) => [...row])
  const blocks = sheet.merged
    .filter(({ firstColumn }) => columns.includes(firstColumn))
    .toSorted((a, b) => a.firstRow - b.firstRow)
  const coveredTo = new Map<number, number>()
  for (const { firstRow, firstColumn, lastRow } of blocks) {
    const source = sheet.rows[firstRow]?.[firstColumn]
    const overlaps = firstRow <= (coveredTo.get(firstColumn) ?? -1)
    if (!source || overlaps) continue
    coveredTo.set(firstColumn, lastRow)
    for (const row of rows.slice(firstRow + 1, lastRow + 1)) {
      const covered = row[firstColumn]
      if (covered) row[firstColumn] = { ...source, address: covered.address }
    }
  }
  return rows
}
