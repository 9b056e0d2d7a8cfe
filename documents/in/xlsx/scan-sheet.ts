import { UnreadableFileError } from '../unreadable-file.ts'
import type { XmlHandler } from '../xml/scan-xml.ts'
import { attributeOf, eachAttribute } from '../xml/xml-text.ts'
import { type Cell, type CellContent, type MergedBlock, columnLetters, findCellPosition } from './cell.ts'
import type { NumberMeaning } from './number-formats.ts'
import { type WrittenCell, readCell } from './read-cell.ts'

/** What the cells of a sheet refer to. */
export type SheetFacts = {
  texts: readonly CellContent[]
  meanings: readonly NumberMeaning[]
  from1904: boolean
}

/** Where a sheet tells what it holds, in the order of its XML. Indexes count from 0. */
export type SheetListener = {
  /** A cell with a value; formatting alone is not told. */
  cell(row: number, column: number, cell: Cell): void
  rowEnd?(row: number): void
  hiddenRow?(row: number): void
  hiddenColumns?(first: number, last: number): void
  merged?(block: MergedBlock): void
}

const mostRows = 1_048_576
const mostColumns = 16_384
const letters: string[] = []
const lettersOf = (column: number): string => (letters[column] ??= columnLetters(column))

/** Tells the cells of a worksheet's XML one by one. Throws UnreadableFileError for a cell outside any sheet. */
export function listenToSheet(facts: SheetFacts, listener: SheetListener): XmlHandler {
  let row = -1
  let column = -1
  let isInCell = false
  let isInValue = false
  let isInText = false
  let isInReading = false
  // One for all cells: they come by the hundred thousand.
  const written: WrittenCell = blank()
  let rowText = '0'
  let rowOfText = -1
  const addressAt = (): string => {
    if (rowOfText !== row) {
      rowOfText = row
      rowText = String(row + 1)
    }
    return lettersOf(column) + rowText
  }
  return {
    open(name, attributes) {
      if (name === 'c') {
        isInCell = true
        clear(written)
        const place = readOpening(attributes, written, row, column + 1, facts.meanings)
        row = place.row
        column = place.column
      } else if (isInCell) {
        if (name === 'v') {
          isInValue = true
          written.value = ''
        } else if (name === 'f') written.isFormula = true
        else if (name === 'rPh') isInReading = true
        else if (name === 't') isInText = !isInReading
      } else if (name === 'row') {
        const number = attributeOf(attributes, 'r')
        row = number === null ? row + 1 : Number(number) - 1
        if (!isWithin(row, mostRows)) throw new UnreadableFileError('damaged', { cell: `A${number}` })
        column = -1
        if (isOn(attributeOf(attributes, 'hidden'))) listener.hiddenRow?.(row)
      } else if (name === 'col' && isOn(attributeOf(attributes, 'hidden'))) {
        const [first, last] = [Number(attributeOf(attributes, 'min')), Number(attributeOf(attributes, 'max'))]
        if (first >= 1 && last >= first) listener.hiddenColumns?.(first - 1, Math.min(last, mostColumns) - 1)
      } else if (name === 'mergeCell') {
        const block = readBlock(attributeOf(attributes, 'ref') ?? '')
        if (block) listener.merged?.(block)
      }
    },
    text(text) {
      if (isInValue) written.value += text
      else if (isInText) written.inlineText = (written.inlineText ?? '') + text
    },
    close(name) {
      if (name === 'v') isInValue = false
      else if (name === 't') isInText = false
      else if (name === 'rPh') isInReading = false
      else if (name === 'row') listener.rowEnd?.(row)
      else if (name === 'c' && isInCell) {
        isInCell = false
        const content = contentOf(written, facts, row, column)
        if (content.kind !== 'empty') listener.cell(row, column, cellWith(addressAt(), content))
      }
    },
  }
}

const blank = (): WrittenCell => ({
  type: '',
  meaning: 'plain',
  value: null,
  inlineText: null,
  isFormula: false,
})

function clear(written: WrittenCell): void {
  written.type = ''
  written.meaning = 'plain'
  written.value = null
  written.inlineText = null
  written.isFormula = false
}

/** Written out for what most cells hold: spreading an object costs several times as much. */
function cellWith(address: string, content: CellContent): Cell {
  if (content.kind === 'number')
    return { address, kind: 'number', value: content.value, percent: content.percent }
  if (content.kind === 'text') return { address, kind: 'text', text: content.text }
  return { address, ...content }
}

const isOn = (value: string | null): boolean => value === '1' || value === 'true'

const isWithin = (index: number, size: number): boolean =>
  Number.isInteger(index) && index >= 0 && index < size

/** Reads the attributes of `<c>` into the cell; answers where it stands. */
function readOpening(
  attributes: string,
  written: WrittenCell,
  row: number,
  nextColumn: number,
  meanings: readonly NumberMeaning[],
): { row: number; column: number } {
  let place: { row: number; column: number } | null = { row, column: nextColumn }
  let reference = ''
  eachAttribute(attributes, (name, value) => {
    if (name === 'r') place = findCellPosition((reference = value))
    else if (name === 't') written.type = value === 'n' ? '' : value
    else if (name === 's') written.meaning = meanings[Number(value)] ?? 'plain'
  })
  if (!place || !isWithin(place.row, mostRows) || !isWithin(place.column, mostColumns)) {
    throw new UnreadableFileError('damaged', { cell: reference })
  }
  return place
}

function contentOf(written: WrittenCell, facts: SheetFacts, row: number, column: number): CellContent {
  if (written.type !== 's') return readCell(written, facts.from1904)
  if (written.value === null) return { kind: 'empty' }
  const shared = facts.texts[Number(written.value)]
  if (!shared) throw new UnreadableFileError('damaged', { cell: lettersOf(column) + (row + 1) })
  return shared
}

function readBlock(reference: string): MergedBlock | null {
  const [from = '', to = from] = reference.split(':')
  const [first, last] = [findCellPosition(from), findCellPosition(to)]
  if (!first || !last) return null
  return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column }
}
