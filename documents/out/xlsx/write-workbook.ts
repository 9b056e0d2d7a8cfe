import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { normalizeLine } from '#domain/text/normalize.ts'
import { outputCell, textCell } from './output-cell.ts'
import type { OutputSheet } from './output-sheet.ts'

type Options = {
  /** Puts the line `Dữ liệu minh họa` above every table. */
  isDemonstration: boolean
}

const demonstration = 'Dữ liệu minh họa'
const line = { style: 'thin', color: { rgb: '7F7F7F' } } as const
const titleStyle: CellStyle = {
  font: { name: 'Times New Roman', size: 12, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEBE6' } },
  border: { top: line, bottom: line, left: line, right: line },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const demonstrationStyle: CellStyle = { font: { name: 'Times New Roman', size: 12, italic: true } }

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
  return {
    name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: titleRow + 1 + sheet.rows.length }, () => sheet.columns.map(() => null)),
    cells,
    freezePane: { rows: titleRow + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${titleRow + 1}:$${titleRow + 1}`,
    },
  }
}

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
