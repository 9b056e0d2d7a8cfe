import { StringDecoder } from 'node:string_decoder'
import { openArchive, type Archive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { openXmlScan } from '../xml/scan-xml.ts'
import { type Cell, type MergedBlock, type Sheet, cellAddress } from './cell.ts'
import { recogniseLayout } from './layout/recognise-layout.ts'
import { openLineReader } from './read-lines.ts'
import { readFacts } from './read-workbook.ts'
import { type SheetFacts, type SheetListener, listenToSheet } from './scan-sheet.ts'
import { openSpread } from './spread-merged.ts'
import type { TargetRow } from './target-row.ts'
import { nameColumns } from './targets-columns.ts'
import { type Reading, type TargetsSheet, openTable } from './targets-sheet.ts'
import type { WorkbookLimits } from './workbook-limits.ts'
import { findWorkbookParts } from './workbook-parts.ts'

/** What a workbook too large to be held may cost. */
export const largeWorkbookLimits: WorkbookLimits = {
  sheets: 100,
  rows: 200_000,
  columns: 200,
  cells: 10_000_000,
  texts: 1_000_000,
  stylesBytes: 15_000_000,
  inflatedBytes: 600_000_000,
}

/** The rows by which a layout is recognised. */
const headRows = 150

export interface Streaming {
  readonly reading: Reading
  readonly limits?: WorkbookLimits
  /** Takes lines as they come, in order; the next are read when it is done. */
  readonly onLines: (lines: TargetRow[]) => Promise<void>
  /** How many rows have been read of how many. */
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Reads the table of targets of the first visible sheet that has one without holding it: once for its headings and its
 * merged cells, once for its lines. Null when no sheet has a table. Throws UnreadableFileError.
 */
export async function streamTargets(bytes: Uint8Array, streaming: Streaming): Promise<TargetsSheet | null> {
  const limits = streaming.limits ?? largeWorkbookLimits
  const archive = await openArchive(bytes, { inflatedBytes: limits.inflatedBytes })
  const parts = await findWorkbookParts(archive)
  const facts = await readFacts(archive, parts, limits)
  for (const { name, hidden, part } of parts.sheets) {
    if (hidden) continue
    const { sheet, height } = await readHead(archive, part, name, facts, limits)
    const layout = recogniseLayout(sheet, streaming.reading.remembered)
    if (!layout) continue
    const read = openTable(sheet, layout, streaming.reading.month ?? layout.facts.month)
    if (read.problems.length === 0) await readLines(archive, part, facts, sheet, height, read, streaming)
    return read
  }
  return null
}

/** The first rows of a sheet with all its merged and hidden parts, and how many rows it has. */
async function readHead(
  archive: Archive,
  part: string,
  name: string,
  facts: SheetFacts,
  limits: WorkbookLimits,
): Promise<{ sheet: Sheet; height: number }> {
  const rows: Cell[][] = []
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()]
  const merged: MergedBlock[] = []
  let height = 0
  let width = 0
  await scanPart(archive, part, facts, {
    cell(row, column, cell) {
      height = Math.max(height, row + 1)
      width = Math.max(width, column + 1)
      if (height > limits.rows)
        throw new UnreadableFileError('too_large', {
          rows: height,
          limit: limits.rows,
          lastCell: cell.address,
        })
      if (width > limits.columns)
        throw new UnreadableFileError('too_large', {
          columns: width,
          limit: limits.columns,
          lastCell: cell.address,
        })
      if (row < headRows) (rows[row] ??= [])[column] = cell
    },
    hiddenRow: (row) => void hiddenRows.add(row),
    hiddenColumns(first, last) {
      for (let column = first; column <= Math.min(last, limits.columns); column++) hiddenColumns.add(column)
    },
    merged: (block) => void merged.push(block),
  })
  const filled = Array.from({ length: Math.min(height, headRows) }, (_, row) =>
    Array.from({ length: width }, (__, column) => rows[row]?.[column] ?? blankAt(row, column)),
  )
  return { sheet: { name, hidden: false, rows: filled, hiddenRows, hiddenColumns, merged }, height }
}

const blankAt = (row: number, column: number): Cell => ({ address: cellAddress(row, column), kind: 'empty' })

async function readLines(
  archive: Archive,
  part: string,
  facts: SheetFacts,
  sheet: Sheet,
  height: number,
  read: TargetsSheet,
  { onLines, onProgress }: Streaming,
): Promise<void> {
  const { firstHeadingRow, firstDataRow } = read.layout
  const lines = openLineReader(read, sheet.rows.slice(firstHeadingRow, firstDataRow), { checksTotals: false })
  const spread = openSpread(sheet.merged, nameColumns(read.columns))
  const width = sheet.rows[0]?.length ?? 0
  let current: { row: number; cells: Cell[] } | null = null
  const finish = () => {
    if (current && current.row >= firstDataRow) {
      const { row, cells } = current
      const filled = Array.from({ length: width }, (_, column) => cells[column] ?? blankAt(row, column))
      lines.take(spread(filled, row), row, sheet.hiddenRows.has(row))
    }
    current = null
  }
  const listener: SheetListener = {
    cell(row, column, cell) {
      if (current?.row !== row) {
        finish()
        current = { row, cells: [] }
      }
      current.cells[column] = cell
    },
  }
  await scanPart(archive, part, facts, listener, async () => {
    onProgress?.(current?.row ?? height, height)
    await onLines(read.rows.splice(0))
  })
  finish()
  lines.end()
  await onLines(read.rows.splice(0))
}

async function scanPart(
  archive: Archive,
  part: string,
  facts: SheetFacts,
  listener: SheetListener,
  afterPiece: () => Promise<void> = async () => {},
): Promise<void> {
  const pieces = await archive.stream(part)
  if (!pieces) throw new UnreadableFileError('damaged', { entry: part })
  // A letter may be cut in two between pieces; the decoder holds its first half back.
  const decoder = new StringDecoder('utf8')
  const scan = openXmlScan(listenToSheet(facts, listener), part)
  for await (const piece of pieces) {
    scan.write(decoder.write(piece))
    await afterPiece()
  }
  scan.write(decoder.end())
  scan.end()
}
