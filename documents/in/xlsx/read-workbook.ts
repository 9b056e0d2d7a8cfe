import type { Sheet as LibrarySheet } from 'hucre/xlsx'
import { readXlsx } from 'hucre/xlsx'
import { normalizeLine } from '#domain/text/normalize.ts'
import { type Archive, openArchive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { type Cell, type Sheet, type Workbook, cellAddress } from './cell.ts'
import { measureParts } from './measure-parts.ts'
import type { SheetArea } from './measure-sheet.ts'
import { readCell } from './read-cell.ts'
import { type WorkbookLimits, defaultWorkbookLimits } from './workbook-limits.ts'

/**
 * Reads an .xlsx file held in memory into typed cells: values only, formulas by their stored result. Throws
 * UnreadableFileError for what is no sound workbook or costs too much to read.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = defaultWorkbookLimits,
): Promise<Workbook> {
  const archive = await openArchive(bytes, { inflatedBytes: limits.inflatedBytes })
  await refuseWhatIsNoWorkbook(archive)
  const areas = await measureParts(archive, limits)
  const range = boundingRange(areas, limits)
  const sheets = await readSheets(bytes, range)
  return { sheets: sheets.map(readSheet) }
}

async function refuseWhatIsNoWorkbook(archive: Archive): Promise<void> {
  const types = String((await archive.find('[Content_Types].xml')) ?? '')
  if (/macroEnabled/i.test(types)) throw new UnreadableFileError('macros')
  if (!types.includes('spreadsheetml.sheet.main+xml')) throw new UnreadableFileError('not_this_kind')
}

function boundingRange(areas: readonly SheetArea[], limits: WorkbookLimits): string {
  if (areas.length > limits.sheets) {
    throw new UnreadableFileError('too_large', { sheets: areas.length, limit: limits.sheets })
  }
  const rows = Math.max(1, ...areas.map((area) => area.rows))
  const columns = Math.max(1, ...areas.map((area) => area.columns))
  const cells = areas.reduce((total, area) => total + area.rows * area.columns, 0)
  const lastCell = cellAddress(rows - 1, columns - 1)
  if (rows > limits.rows) throw new UnreadableFileError('too_large', { rows, limit: limits.rows, lastCell })
  if (columns > limits.columns)
    throw new UnreadableFileError('too_large', { columns, limit: limits.columns, lastCell })
  if (cells > limits.cells)
    throw new UnreadableFileError('too_large', { cells, limit: limits.cells, lastCell })
  return `A1:${lastCell}`
}

async function readSheets(bytes: Uint8Array, range: string): Promise<LibrarySheet[]> {
  try {
    return (await readXlsx(bytes, { range, readStyles: true })).sheets
  } catch (error) {
    throw new UnreadableFileError('damaged', {}, { cause: error })
  }
}

function readSheet(sheet: LibrarySheet): Sheet {
  const hiddenRows = [...(sheet.rowDefs ?? [])]
    .filter(([, row]) => row.hidden === true)
    .map(([index]) => index)
  return {
    name: normalizeLine(sheet.name),
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((values, row) =>
      values.map((value, column): Cell => ({
        address: cellAddress(row, column),
        ...readCell(value, sheet.cells?.get(`${row},${column}`)),
      })),
    ),
    hiddenRows: new Set(hiddenRows),
    merged: (sheet.merges ?? []).map((block) => ({
      firstRow: block.startRow,
      firstColumn: block.startCol,
      lastRow: block.endRow,
      lastColumn: block.endCol,
    })),
  }
}
