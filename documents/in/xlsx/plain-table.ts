import { Big } from 'big.js'
import { isCalendarDate } from '#domain/calendar/date.ts'
import type { Cell, Sheet } from './cell.ts'

/** A table by its headings; rows as plain text: dates as 2023-10-05, numbers as 1234.5. */
export interface PlainTable {
  readonly sheet: string
  readonly titles: readonly string[]
  /** `row` counts from 1 as people see it. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

const deepestHeading = 30

/**
 * The first visible table of a workbook: its heading is the row with the most texts near the top that has no figure in
 * it; null where nothing looks like one.
 */
export function readPlainTable(sheets: readonly Sheet[]): PlainTable | null {
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const at = headingOf(sheet)
    if (at === null) continue
    const titles = (sheet.rows[at] ?? []).map(plainText)
    const width = titles.findLastIndex((title) => title !== '') + 1
    const rows = sheet.rows
      .slice(at + 1)
      .map((cells, index) => ({ row: at + 2 + index, cells: cells.slice(0, width).map(plainText) }))
      .filter(({ cells }) => cells.some((text) => text !== ''))
    return { sheet: sheet.name, titles: titles.slice(0, width), rows }
  }
  return null
}

function headingOf({ rows }: Sheet): number | null {
  const texts = rows
    .slice(0, deepestHeading)
    .map((cells) =>
      cells.some(({ kind }) => kind === 'number' || kind === 'date')
        ? 0
        : cells.filter(({ kind }) => kind === 'text').length,
    )
  const most = Math.max(0, ...texts)
  return most >= 2 ? texts.indexOf(most) : null
}

/** What a cell says, as plain text; a date that is written as text is read as the date it is. */
export function plainText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return dateIn(cell.text.normalize('NFC').replace(/\s+/g, ' ').trim())
    case 'number':
      return cell.percent ? new Big(cell.value).times(100).toFixed() : cell.value
    case 'date':
      return cell.date
    case 'boolean':
      return cell.value ? 'x' : ''
    default:
      return ''
  }
}

const written = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/

const dateIn = (text: string): string => {
  const [, day = '', month = '', year = ''] = written.exec(text) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date) ? date : text
}
