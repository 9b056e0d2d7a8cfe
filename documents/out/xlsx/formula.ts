/** The letters of a column counted from 0: A, Z, AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return `${before > 0 ? columnLetters(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

/** The address of a cell by its row as the spreadsheet shows it and its column counted from 0. */
export const cellOf = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** Cells of one column as ranges, neighbours together: `G6:G8,G12`. */
export function rangesOf(rows: readonly number[], column: number): string[] {
  const ranges: { from: number; to: number }[] = []
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last.to === row - 1) last.to = row
    else ranges.push({ from: row, to: row })
  }
  return ranges.map(({ from, to }) =>
    from === to ? cellOf(from, column) : `${cellOf(from, column)}:${cellOf(to, column)}`,
  )
}

/** A quotient as Nhịp rounds it: half away from zero, to six decimals; nothing where the divisor is zero. */
export const rounded = (quotient: string): string => `ROUND(${quotient},6)`
export const overUnless0 = (part: string, whole: string, times = 1): string =>
  `IF(${whole}=0,"",${rounded(`${part}*${times}/${whole}`)})`

/** The last number of a row of cells, whatever is empty in between. */
export const lastNumber = (range: string): string => `LOOKUP(9.99E+307,${range})`
