/** A table while its cells are read: rows of cells, each the words of its paragraphs in order. */
export class OpenTable {
  readonly #rows: { cells: string[][]; continued: boolean[] }[] = []

  startRow(): void {
    this.#rows.push({ cells: [], continued: [] })
  }

  startCell(): void {
    const row = this.#rows.at(-1)
    row?.cells.push([])
    row?.continued.push(false)
  }

  /** The cell goes on from the one above: its words stand there. */
  continueFromAbove(): void {
    const row = this.#rows.at(-1)
    if (row && row.continued.length > 0) row.continued[row.continued.length - 1] = true
  }

  add(words: string): void {
    this.#rows.at(-1)?.cells.at(-1)?.push(words)
  }

  /**
   * The lines of the table: a row a line with bars between its cells, when it has the columns of a list; otherwise,
   * as where a table only places a letterhead, every paragraph is a line of its own.
   */
  lines(): string[] {
    const columns = this.#rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
    const whole = this.#rows.filter((row) => row.cells.length === columns).length
    if (columns < fewestColumns || whole < fewestRows) return this.#rows.flatMap((row) => row.cells.flat())
    const above: string[] = []
    return this.#rows.map((row) =>
      Array.from({ length: columns }, (_, column) => {
        const own = (row.cells[column] ?? []).join(' ').replaceAll(/\s+/g, ' ').replaceAll('|', '/')
        const words = row.continued[column] ? (above[column] ?? '') : own
        above[column] = words
        return words
      }).join(' | '),
    )
  }
}

const fewestColumns = 3
const fewestRows = 2
