import type { Cell, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { normalizeLine } from '#domain/text/normalize.ts'
import { demonstrationStyle, rowHeight, titleStyle } from './cell-style.ts'
import { outputCell, textCell } from './output-cell.ts'
import type { OutputSheet, OutputValue } from './output-sheet.ts'

type Options = {
  /** Puts the line `Dữ liệu minh họa` above every table. */
  isDemonstration: boolean
}

const demonstration = 'Dữ liệu minh họa'
/** Writes typed tables as an .xlsx file: frozen headings, numbers and dates as such, texts never as formulas. */
export async function writeWorkbook(sheets: readonly OutputSheet[], options: Options): Promise<Uint8Array> {
  const names = sheetNames(sheets)
  return writeXlsx({
    sheets: sheets.map((sheet, index) => layOut(sheet, names[index] ?? `Trang ${index + 1}`, options)),
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
}

function layOut(sheet: OutputSheet, name: string, { isDemonstration }: Options): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const titleRow = isDemonstration ? 1 : 0
  if (isDemonstration) cells.set('0,0', textCell(demonstration, demonstrationStyle))
  for (const [column, { title }] of sheet.columns.entries()) {
    cells.set(`${titleRow},${column}`, textCell(title, titleStyle))
  }
  for (const [row, values] of sheet.rows.entries()) {
    for (const [index, column] of sheet.columns.entries()) {
      cells.set(`${titleRow + 1 + row},${index}`, outputCell(values[index] ?? null, column))
    }
  }
  const widths = sheet.columns.map(({ width }) => width)
  const texts = [sheet.columns.map(({ title }) => title), ...sheet.rows.map(textsOf)]
  return {
    name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: titleRow + 1 + sheet.rows.length }, () => sheet.columns.map(() => null)),
    cells,
    rowDefs: new Map(texts.map((row, index) => [titleRow + index, { height: rowHeight(row, widths) }])),
    freezePane: { rows: titleRow + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4 },
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${titleRow + 1}:$${titleRow + 1}`,
    },
  }
}

const textsOf = (values: readonly OutputValue[]): string[] =>
  values.map((value) => (typeof value === 'string' ? value : ''))

/** Names a spreadsheet accepts: at most 31 characters, none of `[]:*?/\`, no two alike. */
function sheetNames(sheets: readonly OutputSheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, index) => {
    const plain = normalizeLine(name.replace(/[[\]:*?/\\]/g, ' '))
      .replace(/^'|'$/g, '')
      .slice(0, 31)
      .trim()
    const numbered = `${plain.slice(0, 26)} (${index + 1})`
    const unique = plain === '' || taken.has(plain.toLowerCase()) ? numbered.trim() : plain
    taken.add(unique.toLowerCase())
    return unique
  })
}
