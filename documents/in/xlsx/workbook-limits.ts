/** What a workbook may cost its reader. Cells are those of the rectangle from A1 to the last value of each sheet. */
export type WorkbookLimits = {
  sheets: number
  rows: number
  columns: number
  cells: number
  /** Entries of the table of shared texts. */
  texts: number
  /** Bytes of the part that holds the styles. */
  stylesBytes: number
  inflatedBytes: number
}

export const defaultWorkbookLimits: WorkbookLimits = {
  sheets: 100,
  rows: 25_000,
  columns: 500,
  cells: 500_000,
  texts: 200_000,
  stylesBytes: 15_000_000,
  inflatedBytes: 80_000_000,
}
