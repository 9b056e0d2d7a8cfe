import { Big } from 'big.js'
import type { Cell as LibraryCell, CellValue } from 'hucre/xlsx'
import { isCalendarDate } from '#domain/calendar/date.ts'
import { normalizeText } from '#domain/text/normalize.ts'
import type { CellContent } from './cell.ts'

/** The precision of a spreadsheet: past 15 significant digits its own digits are noise or lost. */
const significantDigits = 15
const largestExact = 1e15
const errorText = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/

/** Our own typed content of a cell, from the library's value and, where it has one, its detail. */
export function readCell(value: CellValue, detail: LibraryCell | undefined): CellContent {
  if (detail?.type === 'error') return { kind: 'error', error: String(value) }
  if (detail?.type === 'formula') {
    if (value === null) return { kind: 'unreadable', reason: 'formula_without_value' }
    if (typeof value === 'string' && errorText.test(value)) return { kind: 'error', error: value }
  }
  if (value === null) return { kind: 'empty' }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (typeof value === 'number') return readNumber(value, detail?.style?.numFmt)
  return typeof value === 'string' ? readText(value) : readDate(value)
}

function readText(value: string): CellContent {
  const text = normalizeText(value)
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text }
}

function readNumber(value: number, format = ''): CellContent {
  if (Math.abs(value) >= largestExact) return { kind: 'unreadable', reason: 'number_too_large' }
  const plain = new Big(value.toPrecision(significantDigits)).toFixed()
  return { kind: 'number', value: plain, percent: format.replace(/"[^"]*"|\\./g, '').includes('%') }
}

/** A date cell means its day; a time of day beside it is dropped. */
function readDate(value: Date): CellContent {
  const day = Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return isCalendarDate(day)
    ? { kind: 'date', date: day }
    : { kind: 'unreadable', reason: 'date_out_of_range' }
}
