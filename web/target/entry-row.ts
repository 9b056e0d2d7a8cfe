import * as z from 'zod'
import { canStep } from '#domain/target/actual.ts'
import { type ActualCell, cellSchema, type GridRow } from '#domain/target/actual-contract.ts'
import type { FieldProblem } from '#domain/contract/problem.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import type { ApiProblem } from '#web/api/problem.ts'
import type { Language } from '#web/words/words.ts'
import { isSameFigure, type Reading, readEntry, type Typed } from './read-entry.ts'

/** A row of the entry grid: what the server holds, what stands in the cell, and how it is read. */
export type EntryRow = {
  number: number
  row: GridRow
  /** Whether the cell may be written; a submitted figure changes by correction only. */
  isOpen: boolean
  text: string
  reading: Reading
  /** Typed and not yet saved. */
  isUnsaved: boolean
  /** What someone else has written in the meantime, until the writer has chosen. */
  theirs: ActualCell | null
  /** What the server said of this cell. */
  refusal: FieldProblem | null
}

/** What is typed into a cell, and the version of the figure on which its writer began: null when there was none. */
export type HeldText = Typed & { base: number | null }

/** What became of the last attempt to save: which cells it sent, and how it failed. */
export type Refused = { sent: readonly string[]; problem: ApiProblem; rewritten: readonly string[] }

const conflictSchema = z.object({ cells: z.array(cellSchema) })

/** The cells that someone else has changed, from a refusal. */
export const conflictsOf = (refused: Refused | null): readonly ActualCell[] =>
  conflictSchema.safeParse(refused?.problem.body.current).data?.cells ?? []

/** What the writer has typed, what was refused, and the newer cells that a refusal has shown. */
export type Held = {
  typed: Readonly<Record<string, HeldText>>
  refused: Refused | null
  known: Readonly<Record<string, ActualCell>>
}

export function describeRow(
  given: GridRow,
  index: number,
  held: Held,
  language: Language,
  format: (value: Decimal) => string,
): EntryRow {
  const row = { ...given, cell: newest(given.cell, held.known[given.targetId]) }
  const typed = held.typed[row.targetId]
  const { cell } = row
  const reading = typed ? readEntry(typed, row.decimals, language) : readingOf(cell)
  const isSaved = reading.kind === 'value' && isSameFigure(reading.value, cell?.value ?? null)
  return {
    number: index + 1,
    row,
    isOpen: canStep('enter', cell?.state ?? 'draft').allowed,
    text: typed?.text ?? (cell ? format(cell.value) : ''),
    reading,
    isUnsaved: typed !== undefined && !isSaved && reading.kind !== 'empty',
    theirs:
      typed && cell && reading.kind !== 'empty' && !isSaved && cell.version !== typed.base ? cell : null,
    refusal: refusalOf(row.targetId, held.refused),
  }
}

const newest = (cell: ActualCell | null, known: ActualCell | undefined): ActualCell | null =>
  known && known.version > (cell?.version ?? 0) ? known : cell

const readingOf = (cell: ActualCell | null): Reading =>
  cell ? { kind: 'value', value: cell.value } : { kind: 'empty' }

function refusalOf(targetId: string, refused: Refused | null): FieldProblem | null {
  if (!refused || refused.rewritten.includes(targetId)) return null
  const at = refused.sent.indexOf(targetId)
  return refused.problem.fields.find(({ path }) => at >= 0 && path.startsWith(`cells.${at}.`)) ?? null
}

export const isWrong = (line: EntryRow): boolean =>
  line.reading.kind === 'wrong' || line.theirs !== null || line.refusal !== null

export const isWaiting = (line: EntryRow): boolean => line.isOpen && line.reading.kind === 'empty'
