import { useState } from 'react'
import type { ActualCell } from '#domain/target/actual-contract.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import {
  conflictsOf,
  describeRow,
  type EntryRow,
  type EntryTarget,
  type GivenCell,
  type HeldText,
  type Refused,
} from './entry-row.ts'
import { useNotation } from './use-notation.ts'
import { useTyped } from './use-typed.ts'

/** What is written into a cell: its box, or the boxes of a pair. */
export type Written = { text?: string; baseText?: string; isPasted: boolean }

/** A figure to be saved, with the version that its writer saw. */
export type FigureToSave = {
  id: string
  targetId: string
  month: number
  value: Decimal
  base: Decimal | null
  version: number | null
}

type Save = (cells: readonly FigureToSave[]) => Promise<{ cells: readonly ActualCell[] }>

/** A grid of figures: what is typed is kept in this browser until the server has it, and nothing is overwritten unseen. */
export function useFigures<Row extends EntryTarget>(
  name: string,
  given: readonly GivenCell<Row>[],
  save: Save,
) {
  const { personId } = useSession()
  const notation = useNotation()
  const { typed, write, drop, undo, redo } = useTyped(`${personId} ${name}`)
  const [known, setKnown] = useState<Record<string, ActualCell>>({})
  const [refused, setRefused] = useState<Refused | null>(null)
  const [first] = useState(() => new Map(given.map(({ key, cell }) => [key, cell?.version ?? 0])))
  const entries = given.map((cell) => describeRow(cell, { typed, refused, known }, notation))
  const keyOf = new Map(given.map(({ key, row, month }) => [`${row.targetId} ${month}`, key]))

  /** Saves what is typed and right; the cells as they stand then, or null when it was refused. */
  const saveDraft = async (): Promise<readonly ActualCell[] | null> => {
    const toSave = entries.flatMap(cellToSave)
    const sent = toSave.map(({ key }) => key)
    if (toSave.length === 0) return []
    try {
      const answer = await save(toSave.map(({ key: _key, ...figure }) => figure))
      setRefused(null)
      drop(sent)
      return answer.cells
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      const refusal: Refused = { sent, problem, rewritten: [] }
      setRefused(refusal)
      const newer = conflictsOf(refusal).flatMap((cell) => {
        const key = keyOf.get(`${cell.targetId} ${cell.month}`)
        return key === undefined ? [] : [[key, cell] as const]
      })
      setKnown((held) => ({ ...held, ...Object.fromEntries(newer) }))
      return null
    }
  }

  return {
    entries,
    write: (written: Record<string, Written>) => {
      const begunOn = new Map(entries.map(({ key, cell }) => [key, cell?.version ?? null]))
      const next = Object.entries(written).map(([key, one]): [string, HeldText] => {
        const held = typed[key] ?? { text: null, baseText: null, begunOn: begunOn.get(key) ?? null }
        return [key, { ...held, ...one }]
      })
      write(Object.fromEntries(next), stepOf(written))
      setRefused((held) => held && { ...held, rewritten: [...held.rewritten, ...Object.keys(written)] })
    },
    undo,
    redo,
    saveDraft,
    /** Builds on what someone else has written: with one's own text kept, or dropped for theirs. */
    settle: ({ key, theirs }: EntryRow, keepsMine: boolean) => {
      const mine = typed[key]
      if (keepsMine && mine && theirs) write({ [key]: { ...mine, begunOn: theirs.version } }, `settle ${key}`)
      else drop([key])
    },
    /** Who has written a cell since this grid was opened, other than the reader. */
    writerOf: ({ key, cell }: EntryRow): string | null =>
      cell && cell.version > (first.get(key) ?? 0) && cell.enteredBy?.id !== personId
        ? (cell.enteredBy?.name ?? null)
        : null,
    refused,
  }
}
export type Figures<Row extends EntryTarget = EntryTarget> = ReturnType<typeof useFigures<Row>>

/** Letters typed into one box are one step back; anything else is one of its own. */
function stepOf(written: Record<string, Written>): string {
  const [[key, one] = ['', undefined], ...rest] = Object.entries(written)
  return rest.length === 0 && one && !one.isPasted ? `${key} ${Object.keys(one).join(' ')}` : newRequestId()
}

/** What may be sent: a figure that can be read, on a cell that nobody else has changed since. */
function cellToSave({ key, isOpen, isUnsaved, reading, row, month, cell, theirs }: EntryRow) {
  if (!isOpen || !isUnsaved || theirs !== null || reading.kind !== 'value') return []
  const { value, base } = reading
  const id = cell?.id ?? newRequestId()
  return [{ key, id, targetId: row.targetId, month, value, base, version: cell?.version ?? null }]
}
