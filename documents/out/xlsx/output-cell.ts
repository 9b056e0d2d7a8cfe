import { Big } from 'big.js'
import type { Cell, CellStyle } from 'hucre/xlsx'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { printableText } from '../printable-text.ts'
import { dateStyle, figureStyle, textStyle } from './cell-style.ts'
import type { OutputColumn, OutputValue } from './output-sheet.ts'

/** The longest text a spreadsheet cell can hold. */
export const longestText = 32_767

const blankCell: Partial<Cell> = { value: null, style: textStyle }

/** The library's cell for one of our values. */
export function outputCell(value: OutputValue, column: OutputColumn): Partial<Cell> {
  if (value === null) return blankCell
  if (typeof value === 'string') return textCell(value, textStyle)
  if ('date' in value) return { value: new Date(`${value.date}T00:00:00Z`), type: 'date', style: dateStyle }
  return numberCell(value.number, column.decimals)
}

/** A text as a run of text, which neither the library nor a spreadsheet takes for a formula or an error value. */
export function textCell(text: string, style: CellStyle): Partial<Cell> {
  const stored = escapeUnderscores(printableText(text).slice(0, longestText))
  return stored === ''
    ? { value: null, style }
    : {
        value: stored,
        type: 'richText',
        richText: [{ text: stored, ...(style.font ? { font: style.font } : {}) }],
        style,
      }
}

/** `_x0041_` in a workbook means the letter A: an underscore that begins such a mark is itself written as one. */
export const escapeUnderscores = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A number where a spreadsheet can hold it exactly (15 significant digits), otherwise its digits as text. */
export function numberCell(value: Decimal, decimals: number | undefined): Partial<Cell> {
  const stored = Number(value)
  if (!new Big(stored.toPrecision(15)).eq(value)) {
    return textCell(formatNumber(value, 'vi'), figureStyle)
  }
  const shown = decimals ?? value.split('.')[1]?.length ?? 0
  const numFmt = shown === 0 ? '#,##0' : `#,##0.${'0'.repeat(shown)}`
  return { value: stored, type: 'number', style: { ...figureStyle, numFmt } }
}
