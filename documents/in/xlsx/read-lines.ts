import { type Cell, cellAt } from './cell.ts'
import { checkTotal } from './check-total.ts'
import { repeatsHeading } from './layout/recognise-layout.ts'
import { findReasonToSkip, findTotal, isBlankRow, isLine } from './skipped-row.ts'
import { isPart, readTargetRow } from './target-row.ts'
import { type TargetsNotice, noticeAt, problemAt, shownText } from './targets-problem.ts'
import type { TargetsSheet } from './targets-sheet.ts'

/** Takes the rows below a heading one after another and enters in the sheet what they say. */
export interface LineReader {
  /** `index` is the row counted from 0. */
  take(cells: readonly Cell[], index: number, isHidden: boolean): void
  end(): void
}

interface Held {
  readonly cells: readonly Cell[]
  readonly index: number
  readonly isHidden: boolean
}

/** Rows without a figure are held back so long: behind the last line they are notes and signatures. */
const mostHeld = 1_000

/**
 * Opens a reader of lines. `heading` are the rows of the heading, by which its repetitions are known. Whoever takes the
 * lines out of the sheet meanwhile, as they do not fit in memory, has no totals checked.
 */
export function openLineReader(
  read: TargetsSheet,
  heading: readonly (readonly Cell[])[],
  { checksTotals }: { checksTotals: boolean },
): LineReader {
  const state: LineState = { within: null, lineOf: new Map(), firstOfTotal: 0, isFirst: true, checksTotals }
  let held: Held[] = []
  let hasLines = false
  const release = () => {
    for (const row of held) takeRow(row, read, heading, state)
    held = []
  }
  return {
    take(cells, index, isHidden) {
      if (isBlankRow(cells, read.columns)) return
      held.push({ cells, index, isHidden })
      const isOfTable = isLine(cells, read.columns)
      hasLines ||= isOfTable
      if (isOfTable || held.length > mostHeld) release()
    },
    end() {
      if (!hasLines) release()
      const [foot] = held.flatMap(({ cells }) => cells.filter(({ kind }) => kind !== 'empty'))
      if (foot) read.notices.push(noticeAt(foot, 'foot_skipped'))
    },
  }
}

interface LineState {
  /** The line or group under which parts of it may follow. */
  within: string | null
  readonly lineOf: Map<string, number>
  /** Where the lines begin that the next row of totals is about. */
  firstOfTotal: number
  isFirst: boolean
  readonly checksTotals: boolean
}

function takeRow(
  row: Held,
  read: TargetsSheet,
  heading: readonly (readonly Cell[])[],
  state: LineState,
): void {
  const skipped = passOver(row.cells, read, heading, state)
  state.isFirst = false
  if (skipped) read.notices.push(...skipped)
  else readLine(row, read, state)
}

/** What to say of a row that is no line; null for a line. */
function passOver(
  cells: readonly Cell[],
  read: TargetsSheet,
  heading: readonly (readonly Cell[])[],
  state: LineState,
): TargetsNotice[] | null {
  const total = findTotal(cells, read.columns)
  if (total) {
    const above = read.rows.slice(state.firstOfTotal)
    const isChecked = state.checksTotals && read.flawed.length === 0
    const notices = isChecked ? checkTotal(cells, above.length > 0 ? above : read.rows, read.columns) : []
    state.firstOfTotal = read.rows.length
    return [noticeAt(total, 'total_row_skipped'), ...notices]
  }
  const [first] = cells.filter(({ kind }) => kind !== 'empty')
  if (first && repeatsHeading(cells, heading)) return [noticeAt(first, 'heading_repeated_skipped')]
  const skipped = findReasonToSkip(cells, read.columns, state.isFirst)
  if (skipped?.code === 'row_without_figures_skipped') state.within = skipped.value
  return skipped ? [skipped] : null
}

function readLine({ cells, index, isHidden }: Held, read: TargetsSheet, state: LineState): void {
  const { columns, layout } = read
  const name = cellAt(cells, columns.indicator ?? columns.unit ?? 0)
  if (isHidden) read.notices.push(noticeAt(name, 'hidden_row_read'))
  const context = {
    indicator: layout.facts.indicator?.text ?? '',
    unitOfMeasure: layout.facts.unitOfMeasure?.text ?? '',
    within: state.within,
  }
  const { row, flawed, about, problems } = readTargetRow(cells, columns, index + 1, context)
  if (name.kind === 'text' && !isPart(name.text)) state.within = shownText(name)
  read.problems.push(...problems)
  const earlier = about === null ? undefined : state.lineOf.get(about)
  if (about !== null && earlier === undefined) state.lineOf.set(about, index + 1)
  if (earlier !== undefined) read.problems.push(problemAt(name, 'line_repeated', { first: earlier }))
  else if (row) read.rows.push(row)
  else if (flawed) read.flawed.push(flawed)
}
