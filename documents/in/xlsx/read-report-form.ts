import { Big } from 'big.js'
import {
  type FilledFigure,
  type FilledForm,
  type FilledSection,
  type FormFault,
  type FormProblem,
  longestSection,
  readTyped,
  shownValue,
} from '#domain/report-form/filled-form.ts'
import { readMark } from '#domain/report-form/form.ts'
import { type Decimal, isDecimal } from '#domain/quantity/decimal.ts'
import { normalizeText } from '#domain/text/normalize.ts'
import { formColumns } from '#documents/out/xlsx/report-form.ts'
import { type Cell, cellAt } from './cell.ts'
import { readWorkbook } from './read-workbook.ts'
import { shownText } from './targets-problem.ts'
import { defaultWorkbookLimits } from './workbook-limits.ts'

const limits = {
  ...defaultWorkbookLimits,
  sheets: 20,
  rows: 5_000,
  columns: 100,
  cells: 100_000,
  inflatedBytes: 20_000_000,
}

type Read<Value> = { value: Value } | { code: FormFault; value: string }

/**
 * What a form of a report says after it was filled in, in whatever program. Lines are known by their marks, wherever they
 * stand by now; everything wrong is collected by its cell. Throws UnreadableFileError for what is no sound workbook.
 */
export async function readReportForm(bytes: Uint8Array): Promise<FilledForm> {
  const { sheets } = await readWorkbook(bytes, limits)
  const [sections, figures, problems]: [FilledSection[], FilledFigure[], FormProblem[]] = [[], [], []]
  for (const sheet of sheets) {
    const placeOf = (cell: Cell) => ({ sheet: sheet.name, cell: cell.address })
    for (const row of sheet.rows) {
      const at = row.findIndex((cell) => cell.kind === 'text' && readMark(cell.text) !== null)
      const cell = row[at]
      const mark = cell?.kind === 'text' ? readMark(cell.text) : null
      if (!mark) continue
      // A column put in before the others moves all of them alike.
      const cellOf = (column: number) => cellAt(row, at + column)
      const take = <Value>(from: Cell, read: Read<Value>, otherwise: Value): Value => {
        if (!('code' in read)) return read.value
        problems.push({ place: placeOf(from), code: read.code, value: read.value })
        return otherwise
      }
      if (mark.kind === 'section') {
        const answer = cellOf(formColumns.answer)
        sections.push({ key: mark.key, place: placeOf(answer), text: take(answer, readWords(answer), '') })
      } else {
        const [value, base] = [cellOf(formColumns.value), cellOf(formColumns.base)]
        const read = readNumber(value)
        figures.push({
          seen: mark.seen,
          place: placeOf(value),
          value: take(value, read, null),
          base: take(base, readNumber(base), null),
        })
      }
    }
  }
  return {
    codeTexts: sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []))),
    ),
    sections,
    figures,
    problems,
  }
}

function faultIn(cell: Cell): { code: FormFault; value: string } | null {
  if (cell.kind === 'error') return { code: 'error_in_cell', value: cell.error }
  if (cell.kind !== 'unreadable') return null
  return {
    code: cell.reason === 'formula_without_value' ? 'formula_without_value' : 'error_in_cell',
    value: '',
  }
}

function readWords(cell: Cell): Read<string> {
  const fault = faultIn(cell)
  if (fault) return fault
  const text = normalizeText(cell.kind === 'text' ? cell.text : shownText(cell)).trim()
  return text.length > longestSection ? { code: 'text_too_long', value: shownValue(text) } : { value: text }
}

function readNumber(cell: Cell): Read<Decimal | null> {
  const fault = faultIn(cell)
  if (fault) return fault
  if (cell.kind === 'empty') return { value: null }
  if (cell.kind === 'number') {
    const digits = new Big(cell.value).times(cell.percent ? 100 : 1).toFixed()
    return isDecimal(digits)
      ? { value: digits }
      : { code: 'more_decimals_than_indicator', value: shownValue(digits) }
  }
  if (cell.kind === 'text') return readTyped(cell.text)
  return { code: 'not_a_number', value: shownText(cell) }
}
