import * as z from 'zod'
import { canStep } from '#domain/target/actual.ts'
import { type ActualCell, cellSchema, type GridRow } from '#domain/target/actual-contract.ts'
import { hasBase } from '#domain/target/indicator.ts'
import type { FieldProblem } from '#domain/contract/problem.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import type { ApiProblem } from '#web/api/problem.ts'
import type { Language } from '#web/words/words.ts'
import { type Choice, isSameFigure, type Reading, readChoice, readEntry } from './read-entry.ts'

/** What a cell must know of its target to be shown and read. */
export type EntryTarget = Pick<
  GridRow,
  | 'targetId'
  | 'indicatorName'
  | 'unitOfMeasure'
  | 'decimals'
  | 'direction'
  | 'aggregation'
  | 'frequency'
  | 'entry'
  | 'per'
  | 'baseName'
  | 'scaleLevels'
  | 'planned'
>

/** A cell of a grid as the server gave it: of which target and month, and the figure that it holds. */
export type GivenCell<Row extends EntryTarget = EntryTarget> = {
  /** By which the cell is known in this grid. */
  key: string
  /** The line in which it stands, from 1. */
  number: number
  month: number
  row: Row
  cell: ActualCell | null
}

/** A pair, or one figure, read; of a pair both numbers. */
export type FigureReading =
  | Exclude<Reading, { kind: 'value' }>
  | { kind: 'value'; value: Decimal; base: Decimal | null }

/** A cell of the entry grid: what the server holds, what stands in it, and how it is read. */
export type EntryRow<Row extends EntryTarget = EntryTarget> = GivenCell<Row> & {
  /** Whether the cell may be written; a submitted figure changes by correction only. */
  isOpen: boolean
  text: string
  /** The second number of a pair; null where figures stand alone. */
  baseText: string | null
  reading: FigureReading
  /** Typed and not yet saved. */
  isUnsaved: boolean
  /** What someone else has written in the meantime, until the writer has chosen. */
  theirs: ActualCell | null
  /** What the server said of this cell. */
  refusal: FieldProblem | null
}

/**
 * What is typed into a cell, null where a box of it is untouched, and the version of the figure on which its writer
 * began: null when there was none.
 */
export type HeldText = {
  text: string | null
  baseText: string | null
  isPasted: boolean
  begunOn: number | null
}

/** What became of the last attempt to save: which cells it sent, and how it failed. */
export type Refused = { sent: readonly string[]; problem: ApiProblem; rewritten: readonly string[] }

const conflictSchema = z.object({ cells: z.array(cellSchema) })

/** The cells that someone else has changed, from a refusal. */
export const conflictsOf = (refused: Refused | null): readonly ActualCell[] =>
  conflictSchema.safeParse(refused?.problem.body.current).data?.cells ?? []

/** What the writer has typed, what was refused, and the newer cells that a refusal has shown; by the keys of cells. */
export type Held = {
  typed: Readonly<Record<string, HeldText>>
  refused: Refused | null
  known: Readonly<Record<string, ActualCell>>
}

/** What decides whether figures are numbers or words. */
type Worded = Pick<EntryTarget, 'direction' | 'scaleLevels'>

/** How figures are written and read on these pages. */
export type Notation = {
  language: Language
  format: (value: Decimal) => string
  choicesOf: (row: Worded) => readonly Choice[]
}

export function describeRow<Row extends EntryTarget>(
  given: GivenCell<Row>,
  held: Held,
  notation: Notation,
): EntryRow<Row> {
  const { key, row } = given
  const cell = newest(given.cell, held.known[key])
  const typed = held.typed[key]
  const reading = typed ? readTyped(row, cell, typed, notation) : readingOf(cell)
  const isSaved = reading.kind === 'value' && holds(cell, reading)
  const isUnsaved = typed !== undefined && !isSaved && reading.kind !== 'empty'
  const base = cell?.base ? notation.format(cell.base) : ''
  return {
    ...given,
    cell,
    isOpen: canStep('enter', cell?.state ?? 'draft').allowed,
    text: typed?.text ?? (cell ? wordOf(row, cell.value, notation) : ''),
    baseText: hasBase(row) ? (typed?.baseText ?? base) : null,
    reading,
    isUnsaved,
    theirs: isUnsaved && cell && cell.version !== typed.begunOn ? cell : null,
    refusal: refusalOf(key, held.refused),
  }
}

/** How a figure is shown: a number, or the word for which it stands. */
export const wordOf = (row: Worded, value: Decimal, { format, choicesOf }: Notation): string =>
  choicesOf(row).find((choice) => choice.value === value)?.label ?? format(value)

function readTyped(
  row: EntryTarget,
  cell: ActualCell | null,
  { text, baseText, isPasted }: HeldText,
  { language, choicesOf }: Notation,
): FigureReading {
  const choices = choicesOf(row)
  const read = (typed: string | null, saved: Decimal | null, decimals: number): Reading => {
    if (typed === null) return saved === null ? { kind: 'empty' } : { kind: 'value', value: saved }
    return choices.length > 0
      ? readChoice(typed, choices)
      : readEntry({ text: typed, isPasted }, decimals, language)
  }
  const value = read(text, cell?.value ?? null, row.decimals)
  if (!hasBase(row)) return value.kind === 'value' ? { ...value, base: null } : value
  // The second number is counted in what it counts, not in the decimals of the figure that both make.
  const base = read(baseText, cell?.base ?? null, 6)
  if (value.kind === 'wrong') return value
  if (base.kind === 'wrong') return base
  if (value.kind === 'value' && base.kind === 'value')
    return base.value.startsWith('-') ? lacking('base_negative') : { ...value, base: base.value }
  return value.kind === base.kind ? { kind: 'empty' } : lacking('base_needed')
}

const lacking = (code: string): FigureReading => ({ kind: 'wrong', code, params: {}, cures: [] })

const holds = (cell: ActualCell | null, { value, base }: { value: Decimal; base: Decimal | null }): boolean =>
  isSameFigure(value, cell?.value ?? null) &&
  (base === null ? (cell?.base ?? null) === null : isSameFigure(base, cell?.base ?? null))

const newest = (cell: ActualCell | null, known: ActualCell | undefined): ActualCell | null =>
  known && known.version > (cell?.version ?? 0) ? known : cell

const readingOf = (cell: ActualCell | null): FigureReading =>
  cell ? { kind: 'value', value: cell.value, base: cell.base } : { kind: 'empty' }

function refusalOf(key: string, refused: Refused | null): FieldProblem | null {
  if (!refused || refused.rewritten.includes(key)) return null
  const at = refused.sent.indexOf(key)
  return refused.problem.fields.find(({ path }) => at >= 0 && path.startsWith(`cells.${at}.`)) ?? null
}

export const isWrong = (line: EntryRow): boolean =>
  line.reading.kind === 'wrong' || line.theirs !== null || line.refusal !== null

export const isWaiting = (line: EntryRow): boolean => line.isOpen && line.reading.kind === 'empty'
