import { foldText } from '#domain/text/fold.ts'
import type { Cell, Sheet } from './cell.ts'
import { type TargetsProblem, problemAt, shownText } from './targets-problem.ts'

/** Where each thing stands in the table of targets, by column counted from 0. Months go from 1 to 12. */
export type TargetsColumns = {
  indicator: number
  unit: number
  unitOfMeasure: number
  planned: number
  indicatorCode: number | null
  months: ReadonlyMap<number, number>
}

export type TargetsHeader = {
  /** The first row under the heading, counted from 0. */
  firstDataRow: number
  /** The year written in the heading of the plan, if any. */
  year: number | null
  columns: TargetsColumns
}

const required = ['indicator', 'unit', 'unitOfMeasure', 'planned'] as const
type ColumnKey = (typeof required)[number] | 'indicatorCode' | `month${number}`

const rowsSearched = 50
const titles: readonly [RegExp, (typeof required)[number] | 'indicatorCode'][] = [
  [/^(ten )?chi tieu$/, 'indicator'],
  [/^(ten )?don vi( thuc hien)?$|^co quan don vi$/, 'unit'],
  [/^don vi tinh$|^dvt$/, 'unitOfMeasure'],
  [/^ke hoach( nam)?( \d{4})?$/, 'planned'],
  [/^ma( chi tieu)?$/, 'indicatorCode'],
]
const month = /^(?:thuc hien )?(?:thang|t) ?0?([1-9]|1[0-2])(?: \d{4})?$/

/** The heading of a column by its folded words, whatever its punctuation. */
function columnKey(cell: Cell): ColumnKey | null {
  if (cell.kind !== 'text' || cell.text.length > 100) return null
  const title = foldText(cell.text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const number = month.exec(title)?.[1]
  if (number !== undefined) return `month${Number(number)}`
  return titles.find(([pattern]) => pattern.test(title))?.[1] ?? null
}

type Heading = { key: ColumnKey; column: number; cell: Cell }

const headingsOf = (row: readonly Cell[]): Heading[] =>
  row.flatMap((cell, column) => {
    const key = columnKey(cell)
    return key ? [{ key, column, cell }] : []
  })

/**
 * Finds the heading of a table of targets among the first rows of a sheet, its columns in any order; the months may
 * stand one row lower, under a merged title. Null when no row looks like one.
 */
export function findTargetsHeader(
  sheet: Sheet,
): { header: TargetsHeader | null; problems: TargetsProblem[] } | null {
  const candidates = sheet.rows.slice(0, rowsSearched).map(headingsOf)
  const index = candidates.findIndex(
    (headings) => new Set(headings.map(({ key }) => key).filter((key) => isRequired(key))).size >= 2,
  )
  const upper = candidates[index]
  if (!upper) return null
  const lower = (candidates[index + 1] ?? []).filter(({ key }) => key.startsWith('month'))
  const monthsBelow = lower.length > 0 && !upper.some(({ key }) => key.startsWith('month'))
  return readHeader(sheet, index, monthsBelow ? [...upper, ...lower] : upper, index + (monthsBelow ? 2 : 1))
}

const isRequired = (key: ColumnKey): boolean => required.some((name) => name === key)

function readHeader(sheet: Sheet, row: number, headings: Heading[], firstDataRow: number) {
  const byKey = new Map<ColumnKey, Heading>()
  const problems: TargetsProblem[] = []
  for (const heading of headings) {
    const earlier = byKey.get(heading.key)
    if (earlier) problems.push(problemAt(heading.cell, 'column_repeated', { first: earlier.cell.address }))
    else byKey.set(heading.key, heading)
  }
  const headerCell: Cell = sheet.rows[row]?.[0] ?? { address: `A${row + 1}`, kind: 'empty' }
  for (const key of required.filter((key) => !byKey.has(key))) {
    problems.push({ ...problemAt(headerCell, 'column_missing', { column: key }), value: '' })
  }
  if (problems.length > 0) return { header: null, problems }
  const at = (key: ColumnKey): number => byKey.get(key)?.column ?? -1
  const planned = byKey.get('planned')
  const year = planned ? /\d{4}/.exec(shownText(planned.cell))?.[0] : undefined
  const header: TargetsHeader = {
    firstDataRow,
    year: year === undefined ? null : Number(year),
    columns: {
      indicator: at('indicator'),
      unit: at('unit'),
      unitOfMeasure: at('unitOfMeasure'),
      planned: at('planned'),
      indicatorCode: byKey.get('indicatorCode')?.column ?? null,
      months: monthColumns(byKey),
    },
  }
  return { header, problems }
}

const monthColumns = (byKey: ReadonlyMap<ColumnKey, Heading>): Map<number, number> =>
  new Map(
    [...byKey]
      .filter(([key]) => key.startsWith('month'))
      .map(([key, { column }]) => [Number(key.slice('month'.length)), column]),
  )
