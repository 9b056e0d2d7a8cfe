import { Big } from 'big.js'
import { type CalendarDate, isCalendarDate } from '#domain/calendar/date.ts'
import { resolveEntities } from '../xml/xml-text.ts'
import type { CellContent } from './cell.ts'
import type { NumberMeaning } from './number-formats.ts'
import { textContent } from './shared-texts.ts'

/** A cell as its XML writes it. */
export type WrittenCell = {
  /** The attribute `t`; empty for a number. */
  type: string
  meaning: NumberMeaning
  /** The text of `<v>`; null without one. */
  value: string | null
  /** The text of `<is>`; null without one. */
  inlineText: string | null
  isFormula: boolean
}

const errorText = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/
const empty: CellContent = { kind: 'empty' }

/** The typed content of a cell that is not in the table of shared texts. */
export function readCell(cell: WrittenCell, from1904: boolean): CellContent {
  const { type, value } = cell
  if (type === 'inlineStr') return textContent(cell.inlineText ?? '')
  if (value === null) {
    return cell.isFormula ? { kind: 'unreadable', reason: 'formula_without_value' } : empty
  }
  if (type === 'e') return { kind: 'error', error: resolveEntities(value) }
  if (type === 'b') return { kind: 'boolean', value: value.trim() === '1' }
  if (type === 'str') return errorText.test(value) ? { kind: 'error', error: value } : textContent(value)
  if (type === 'd') return dateContent(value.slice(0, 10))
  return readNumber(value.trim(), cell, from1904)
}

/** The precision of a spreadsheet: past 15 significant digits its own digits are noise or lost. */
const significantDigits = 15
const largestExact = 1e15
const [zero, nine, point] = [48, 57, 46]

/** Digits without a needless zero, and perhaps a point between them. Looked at one by one: an expression takes twice as long. */
function isPlainNumber(value: string): boolean {
  if (value.length > significantDigits) return false
  const isZero = value.charCodeAt(0) === zero
  let pointAt = -1
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === point && pointAt < 0 && at > 0) pointAt = at
    else if (code < zero || code > nine) return false
  }
  if (pointAt < 0) return !isZero || value.length === 1
  return value.charCodeAt(value.length - 1) > zero && (!isZero || pointAt === 1)
}

function readNumber(value: string, { meaning, isFormula }: WrittenCell, from1904: boolean): CellContent {
  if (value === '') return isFormula ? { kind: 'unreadable', reason: 'formula_without_value' } : empty
  const percent = meaning === 'percent'
  // Most cells are written short and exact; only the rest pay for a calculation.
  if (meaning !== 'date' && isPlainNumber(value)) return { kind: 'number', value, percent }
  const number = Number(value)
  if (!Number.isFinite(number)) return textContent(value)
  if (meaning === 'date') return readSerial(number, from1904)
  if (Math.abs(number) >= largestExact) return { kind: 'unreadable', reason: 'number_too_large' }
  return { kind: 'number', value: new Big(number.toPrecision(significantDigits)).toFixed(), percent }
}

const millisecondsPerDay = 86_400_000
const firstDays = { of1900: Date.UTC(1899, 11, 30), of1904: Date.UTC(1904, 0, 1) }
const lastSerial = 2_958_465
/** Lotus 1-2-3 took 1900 for a leap year, and Excel keeps to it: before March 1900 its days are one too many. */
const lotusLeapDay = 60

/** The day of a serial number; a time of day beside it is dropped. */
function readSerial(serial: number, from1904: boolean): CellContent {
  const day = Math.floor(serial)
  if (day < (from1904 ? 0 : 1) || day > lastSerial || (!from1904 && day === lotusLeapDay)) {
    return { kind: 'unreadable', reason: 'date_out_of_range' }
  }
  const shift = !from1904 && day < lotusLeapDay ? 1 : 0
  const first = from1904 ? firstDays.of1904 : firstDays.of1900
  return dateContent(new Date(first + (day + shift) * millisecondsPerDay).toISOString().slice(0, 10))
}

const dateContent = (day: string): CellContent =>
  isCalendarDate(day)
    ? { kind: 'date', date: day satisfies CalendarDate }
    : { kind: 'unreadable', reason: 'date_out_of_range' }
