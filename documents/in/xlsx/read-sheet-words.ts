import { normalizeText } from '#domain/text/normalize.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import type { Cell, Sheet } from './cell.ts'
import { cellAt } from './cell.ts'
import { readWorkbook } from './read-workbook.ts'

/**
 * The words of a workbook as a document of tables, NFC: a visible row a line, bars between its cells, cells merged
 * downwards repeated. Throws UnreadableFileError.
 */
export async function readSheetWords(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readWorkbook(bytes)
  const text = normalizeText(
    sheets
      .filter((sheet) => !sheet.hidden)
      .flatMap(linesOf)
      .join('\n'),
  )
  if (text.trim() === '') throw new UnreadableFileError('empty')
  return text
}

function linesOf(sheet: Sheet): string[] {
  const columns = (sheet.rows[0] ?? [])
    .map((_, column) => column)
    .filter((column) => !sheet.hiddenColumns.has(column))
  return sheet.rows.flatMap((cells, row) => {
    if (sheet.hiddenRows.has(row)) return []
    const words = columns.map((column) => wordsOf(cellAt(cells, column)) || fromAbove(sheet, row, column))
    const filled = words.filter((each) => each !== '')
    if (filled.length === 0) return []
    return [
      filled.length === 1
        ? (filled[0] ?? '')
        : [...words, '', ''].slice(0, Math.max(words.length, 3)).join(' | '),
    ]
  })
}

/** The words of the first cell of a block merged downwards. */
function fromAbove(sheet: Sheet, row: number, column: number): string {
  const block = sheet.merged.find(
    (each) => each.firstColumn === column && each.firstRow < row && row <= each.lastRow,
  )
  return block ? wordsOf(cellAt(sheet.rows[block.firstRow] ?? [], column)) : ''
}

function wordsOf(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.replaceAll(/\s+/gu, ' ').replaceAll('|', '/').trim()
    case 'number':
      return cell.percent ? `${shown(String(Number(cell.value) * 100))}%` : shown(cell.value)
    case 'date':
      return cell.date.split('-').toReversed().join('/')
    default:
      return ''
  }
}

/** A figure as it is written here: a comma before its decimals. */
const shown = (value: string): string => value.replace('.', ',')
