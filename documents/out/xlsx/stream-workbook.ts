import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import { printableText } from '../printable-text.ts'
import { dateStyle, figureStyle, textStyle } from './cell-style.ts'
import { escapeUnderscores, longestText, numberCell } from './output-cell.ts'
import type { OutputColumn, OutputSheet, OutputValue } from './output-sheet.ts'

/** A table whose rows come one after another; what its columns hold is said beforehand. */
export interface StreamedSheet extends Omit<OutputSheet, 'rows' | 'columns'> {
  readonly columns: readonly (OutputColumn & { readonly holds?: 'text' | 'number' | 'date' })[]
  readonly rows: AsyncIterable<readonly OutputValue[]>
}

const demonstration = 'Dữ liệu minh họa'
const styles = { text: textStyle, number: { ...figureStyle, numFmt: '#,##0' }, date: dateStyle }

/**
 * Writes one long table as an .xlsx file while its rows come, in memory that does not grow with them. Texts are inline
 * strings, which no spreadsheet takes for formulas; numbers and dates are such.
 */
export function streamWorkbook(
  { name, columns, rows }: StreamedSheet,
  { isDemonstration }: { isDemonstration: boolean },
): AsyncIterable<Uint8Array> {
  const stream = writeXlsxStream(withTitles(), {
    name,
    columns: columns.map(({ width, holds = 'text' }) => ({ width, style: styles[holds] })),
    freezePane: { rows: isDemonstration ? 2 : 1 },
    repeatHeaders: false,
  })
  return chunksOf(stream)

  async function* withTitles(): AsyncGenerator<CellValue[]> {
    if (isDemonstration) yield [demonstration]
    yield columns.map(({ title }) => title)
    for await (const row of rows) yield row.map(plainValue)
  }
}

/** Whoever stops listening stops the reading of rows too. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value
  } finally {
    await reader.cancel()
  }
}

function plainValue(value: OutputValue): CellValue {
  if (value === null) return null
  if (typeof value === 'string') return plainText(value)
  if ('date' in value) return new Date(`${value.date}T00:00:00Z`)
  const cell = numberCell(value.number, undefined).value
  return typeof cell === 'number' ? cell : plainText(String(cell))
}

/** Words that spreadsheets know as errors, such as `#N/A`; the library would write an error in their place. */
const errorWord = /^#[A-Z/0!?]+$/

function plainText(text: string): string {
  const stored = escapeUnderscores(printableText(text).slice(0, longestText))
  return errorWord.test(stored) ? ` ${stored}` : stored
}
