import type { Archive } from '../archive/open-archive.ts'
import { openArchive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { scanXml } from '../xml/scan-xml.ts'
import { type Cell, type MergedBlock, type Sheet, type Workbook, cellAddress } from './cell.ts'
import { readNumberFormats } from './number-formats.ts'
import { type SheetFacts, type SheetListener, listenToSheet } from './scan-sheet.ts'
import { collectSharedTexts } from './shared-texts.ts'
import { type WorkbookLimits, defaultWorkbookLimits } from './workbook-limits.ts'
import { type WorkbookParts, findWorkbookParts } from './workbook-parts.ts'

/**
 * Reads an .xlsx file held in memory into typed cells: values only, formulas by their stored result. Throws
 * UnreadableFileError for what is no sound workbook or costs too much to read.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = defaultWorkbookLimits,
): Promise<Workbook> {
  const archive = await openArchive(bytes, { inflatedBytes: limits.inflatedBytes })
  const parts = await findWorkbookParts(archive)
  if (parts.sheets.length > limits.sheets) {
    throw new UnreadableFileError('too_large', { sheets: parts.sheets.length, limit: limits.sheets })
  }
  const facts = await readFacts(archive, parts, limits)
  const budget = { cells: limits.cells }
  const sheets: Sheet[] = []
  for (const { name, hidden, part } of parts.sheets) {
    const xml = await archive.find(part)
    if (!xml) throw new UnreadableFileError('damaged', { entry: part })
    const grid = collectGrid(limits, budget)
    scanXml(String(xml), listenToSheet(facts, grid.listener), part)
    sheets.push({ name, hidden, ...grid.finish() })
  }
  return { sheets }
}

/** Reads the parts to which cells refer. */
export async function readFacts(
  archive: Archive,
  parts: WorkbookParts,
  limits: WorkbookLimits,
): Promise<SheetFacts> {
  const shared = collectSharedTexts(limits.texts)
  const texts = parts.sharedTexts && (await archive.find(parts.sharedTexts))
  if (parts.sharedTexts && texts) scanXml(String(texts), shared.handler, parts.sharedTexts)
  const styles = parts.styles && (await archive.find(parts.styles))
  if (styles && styles.length > limits.stylesBytes) {
    const limit = limits.stylesBytes
    throw new UnreadableFileError('too_large', { bytes: styles.length, limit, entry: parts.styles ?? '' })
  }
  const meanings = parts.styles && styles ? readNumberFormats(String(styles), parts.styles) : []
  return { texts: shared.texts, meanings, from1904: parts.from1904 }
}

/** Gathers the cells of a sheet into rows of one length, within what the whole workbook may cost. */
function collectGrid(limits: WorkbookLimits, budget: { cells: number }) {
  const rows: Cell[][] = []
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()]
  const merged: MergedBlock[] = []
  let height = 0
  let width = 0
  const listener: SheetListener = {
    cell(row, column, cell) {
      if (row >= height || column >= width) {
        height = Math.max(height, row + 1)
        width = Math.max(width, column + 1)
        refuseTooLarge(height, width, limits, budget.cells, cell.address)
      }
      ;(rows[row] ??= [])[column] = cell
    },
    hiddenRow: (row) => void hiddenRows.add(row),
    hiddenColumns(first, last) {
      for (let column = first; column <= Math.min(last, limits.columns); column++) hiddenColumns.add(column)
    },
    merged: (block) => void merged.push(block),
  }
  const finish = () => {
    budget.cells -= height * width
    const filled = Array.from({ length: height }, (_, row) => fill(rows[row] ?? [], row, width))
    return { rows: filled, hiddenRows, hiddenColumns, merged }
  }
  return { listener, finish }
}

/** Gives every place of a row its cell, in the row itself. */
function fill(cells: Cell[], row: number, width: number): Cell[] {
  for (let column = 0; column < width; column++)
    cells[column] ??= { address: cellAddress(row, column), kind: 'empty' }
  return cells
}

function refuseTooLarge(
  rows: number,
  columns: number,
  limits: WorkbookLimits,
  cellsLeft: number,
  lastCell: string,
): void {
  const cells = rows * columns
  if (rows > limits.rows) throw new UnreadableFileError('too_large', { rows, limit: limits.rows, lastCell })
  if (columns > limits.columns)
    throw new UnreadableFileError('too_large', { columns, limit: limits.columns, lastCell })
  if (cells > cellsLeft) throw new UnreadableFileError('too_large', { cells, limit: limits.cells, lastCell })
}
