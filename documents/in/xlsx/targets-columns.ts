import { type ColumnMeaning, type MonthSpan, spanOf } from '#domain/target/column-meaning.ts'
import { months } from '#domain/target/month.ts'
import type { Cell } from './cell.ts'
import type { LayoutColumn, SheetLayout } from './layout/recognise-layout.ts'
import { type TargetsNotice, type TargetsProblem, problemAt } from './targets-problem.ts'

/** A column that holds the figures of several months together. */
export type SpanColumn = MonthSpan & { column: number }

/** Where each thing stands in the table of targets, by column counted from 0; null for what has no column. */
export type TargetsColumns = {
  indicatorCode: number | null
  indicator: number | null
  unit: number | null
  unitOfMeasure: number | null
  planned: number | null
  /** January to December. */
  months: (number | null)[]
  spans: SpanColumn[]
  /** Every column of figures, and every one of names, for whoever asks at each row. */
  figures: number[]
  names: number[]
}

/** The columns that hold what an import writes of single months and of the year. */
const writtenColumns = ({
  planned,
  months: ofMonths,
}: Pick<TargetsColumns, 'planned' | 'months'>): number[] =>
  [planned, ...ofMonths].filter((column) => column !== null)

/** The columns of names: where a merged cell speaks for every row beside it. */
export const nameColumns = ({ indicator, unit, unitOfMeasure }: TargetsColumns): number[] =>
  [indicator, unit, unitOfMeasure].filter((column) => column !== null)

type Chosen = { columns: TargetsColumns; problems: TargetsProblem[]; notices: TargetsNotice[] }

/** Which column holds what, by a recognised layout; `month` is the month that the sheet is about, if any. */
export function chooseColumns(layout: SheetLayout, month: number | null): Chosen {
  const problems: TargetsProblem[] = []
  const only = (meaning: ColumnMeaning): number | null => {
    const [first, ...others] = layout.columns.filter((each) => each.meaning === meaning)
    for (const other of others) {
      problems.push(problemAt(headingCell(other), 'column_repeated', { first: first?.evidence ?? '' }))
    }
    return first?.column ?? null
  }
  const spans = layout.columns.flatMap(({ meaning, column }) => {
    const span = spanOf(meaning, month)
    return span && !isOfOneMonth(meaning) ? [{ ...span, column }] : []
  })
  const reported = only('reported')
  const found = {
    indicatorCode: only('code'),
    indicator: only('indicator'),
    unit: only('unit'),
    unitOfMeasure: only('unit_of_measure'),
    planned: only('planned'),
    months: months.map((each) => only(`month_${each}`) ?? (each === month ? reported : null)),
    spans,
  }
  const columns: TargetsColumns = {
    ...found,
    figures: [...writtenColumns(found), ...spans.map(({ column }) => column)],
    names: [found.indicator ?? found.indicatorCode, found.unit].filter((column) => column !== null),
  }
  problems.push(...missingColumns(layout, columns))
  return { columns, problems, notices: columnNotices(layout, columns) }
}

const isOfOneMonth = (meaning: ColumnMeaning | null): boolean =>
  meaning === 'reported' || (meaning ?? '').startsWith('month_')

function missingColumns({ facts, firstHeadingRow }: SheetLayout, columns: TargetsColumns): TargetsProblem[] {
  const cell: Cell = { address: `A${firstHeadingRow + 1}`, kind: 'empty' }
  const missing: TargetsProblem[] = []
  if (columns.indicator === null && columns.indicatorCode === null && facts.indicator === null) {
    missing.push(problemAt(cell, 'column_missing', { column: 'indicator' }))
  }
  if (columns.figures.length === 0) {
    missing.push(problemAt(cell, 'column_missing', { column: 'planned' }))
  }
  return missing
}

/** Columns of figures that are not taken over, and hidden ones that are. */
function columnNotices(layout: SheetLayout, columns: TargetsColumns): TargetsNotice[] {
  const taken = new Set([...writtenColumns(columns), ...nameColumns(columns)])
  const compared = new Set(columns.spans.map(({ column }) => column))
  return layout.columns.flatMap((each): TargetsNotice[] => {
    const at = (code: TargetsNotice['code']): TargetsNotice => ({
      cell: each.evidence ?? `${each.letters}${layout.firstHeadingRow + 1}`,
      code,
      params: { column: each.letters },
      value: each.heading,
    })
    if (taken.has(each.column)) return each.hidden ? [at('hidden_column_read')] : []
    if (!each.hasFigures) return []
    if (compared.has(each.column)) return [at('column_only_compared')]
    return each.meaning === null ? [at('column_not_understood')] : []
  })
}

const headingCell = ({ evidence, letters, heading }: LayoutColumn): Cell => ({
  address: evidence ?? letters,
  kind: 'text',
  text: heading,
})
