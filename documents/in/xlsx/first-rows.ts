import { openArchive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { openXmlScan } from '../xml/scan-xml.ts'
import type { Cell } from './cell.ts'
import { readFacts } from './read-workbook.ts'
import { type SheetFacts, listenToSheet } from './scan-sheet.ts'
import { defaultWorkbookLimits } from './workbook-limits.ts'
import { findWorkbookParts } from './workbook-parts.ts'

const firstRowsLimits = { sheets: 6, rows: 150, columns: 40 }

/** The first rows of one sheet; rows and cells between may be absent. */
export interface FirstRows {
  readonly name: string
  readonly rows: readonly (readonly (Cell | undefined)[])[]
  readonly isCut: boolean
}

/**
 * The first rows and columns of the first sheets that people see, however large the workbook is. Throws
 * UnreadableFileError.
 */
export async function readFirstRows(bytes: Uint8Array): Promise<{ sheets: FirstRows[]; isCut: boolean }> {
  const archive = await openArchive(bytes)
  const parts = await findWorkbookParts(archive)
  const facts = await readFacts(archive, parts, defaultWorkbookLimits)
  const seen = parts.sheets.filter(({ hidden }) => !hidden)
  const sheets: FirstRows[] = []
  for (const { name, part } of seen.slice(0, firstRowsLimits.sheets)) {
    const pieces = await archive.stream(part)
    if (!pieces) throw new UnreadableFileError('damaged', { entry: part })
    sheets.push({ name, ...(await readSheet(pieces, part, facts)) })
  }
  return { sheets, isCut: seen.length > firstRowsLimits.sheets }
}

async function readSheet(
  pieces: AsyncIterable<Buffer>,
  part: string,
  facts: SheetFacts,
): Promise<Omit<FirstRows, 'name'>> {
  const rows: (Cell | undefined)[][] = []
  let isCut = false
  const listener = listenToSheet(facts, {
    cell(row, column, cell) {
      if (row >= firstRowsLimits.rows || column >= firstRowsLimits.columns) isCut = true
      else (rows[row] ??= [])[column] = cell
    },
  })
  const scan = openXmlScan(listener, part)
  const decoder = new TextDecoder()
  for await (const piece of pieces) {
    scan.write(decoder.decode(piece, { stream: true }))
    if (isCut && rows.length >= firstRowsLimits.rows) break
  }
  return { rows: Array.from(rows, (row) => Array.from(row ?? [])), isCut }
}
