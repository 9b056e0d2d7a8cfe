import { UnreadableFileError } from '../unreadable-file.ts'
import { findCellPosition } from './cell.ts'

/** The area of a worksheet that holds values, counted from A1, and what it asks of the table of shared texts. */
export type SheetArea = {
  rows: number
  columns: number
  sharedTextsNeeded: { count: number; cell: string }
}

const elements = /<(?:[\w-]+:)?(row|c|sheetData)\b([^<>]*?)(\/?)>/g
const reference = /\br\s*=\s*["']([^"']*)["']/
const sharedText = /\bt\s*=\s*["']s["']/
const value = /^\s*<(?:[\w-]+:)?v\b[^>]*>\s*(\d+)/

/**
 * Measures a worksheet's XML before any library builds its table: formatting alone does not count, so that a far
 * corner that was only coloured costs nothing. Throws UnreadableFileError for a cell outside any sheet.
 */
export function measureSheet(xml: string): SheetArea {
  const area: SheetArea = { rows: 0, columns: 0, sharedTextsNeeded: { count: 0, cell: 'A1' } }
  let row = -1
  let column = -1
  for (const element of xml.matchAll(elements)) {
    const [opening, name, attributes = '', selfClosing] = element
    const written = reference.exec(attributes)?.[1]
    if (name === 'row') {
      row = written === undefined ? row + 1 : Number(written) - 1
      column = -1
    }
    if (name !== 'c') continue
    const position = written === undefined ? { row, column: column + 1 } : findCellPosition(written)
    if (!position || !isInSheet(position.row, 1_048_576) || !isInSheet(position.column, 16_384)) {
      throw new UnreadableFileError('damaged', { cell: written ?? '' })
    }
    column = position.column
    if (selfClosing) continue
    area.rows = Math.max(area.rows, position.row + 1)
    area.columns = Math.max(area.columns, position.column + 1)
    if (sharedText.test(attributes)) {
      noteSharedText(
        area,
        xml.slice(element.index + opening.length, element.index + opening.length + 60),
        written,
      )
    }
  }
  return area
}

const isInSheet = (index: number, size: number): boolean =>
  Number.isInteger(index) && index >= 0 && index < size

function noteSharedText(area: SheetArea, following: string, cell = ''): void {
  const index = Number(value.exec(following)?.[1] ?? -1)
  if (index >= area.sharedTextsNeeded.count) area.sharedTextsNeeded = { count: index + 1, cell }
}

/** How many texts a table of shared texts holds. */
export const countSharedTexts = (xml: string): number => xml.match(/<(?:[\w-]+:)?si\b/g)?.length ?? 0
