import { useEffect, useState } from 'react'
import * as z from 'zod'
import { canStep } from '#domain/target/actual.ts'
import { type ActualCell, enterActuals, type GridRow, submitMonth } from '#domain/target/actual-contract.ts'
import { useAct } from '#web/api.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { dropDraft, findDraft, keepDraft } from '#web/ui/form/draft.ts'
import { useWords } from '#web/words/language.tsx'
import { conflictsOf, describeRow, type EntryRow, type HeldText, type Refused } from './entry-row.ts'
import type { Typed } from './read-entry.ts'

export type Period = { unitId: string; year: number; month: number }

const typedSchema = z.record(
  z.string(),
  z.object({ text: z.string(), isPasted: z.boolean(), base: z.number().nullable() }),
)

/** The entry of a month: what is typed is kept in this window until the server has it. */
export function useEntry(period: Period, rows: readonly GridRow[]) {
  const { format, language } = useWords()
  const { typed, write, drop } = useTyped(`actuals ${period.unitId} ${period.year} ${period.month}`)
  const [known, setKnown] = useState<Record<string, ActualCell>>({})
  const [refused, setRefused] = useState<Refused | null>(null)
  const save = useAct(enterActuals)
  const submit = useAct(submitMonth)
  const entries = rows.map((row, index) =>
    describeRow(row, index, { typed, refused, known }, language, (value) => format.number(value)),
  )

  /** Saves what is typed and right; the cells as they stand then, or null when it was refused. */
  const saveDraft = async (): Promise<readonly ActualCell[] | null> => {
    const cells = entries.flatMap(cellToSave)
    const sent = cells.map(({ targetId }) => targetId)
    if (cells.length === 0) return []
    try {
      const answer = await save.send({ body: { ...period, cells } })
      setRefused(null)
      drop(sent)
      return answer.cells
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      const refusal: Refused = { sent, problem, rewritten: [] }
      setRefused(refusal)
      const newer = conflictsOf(refusal).map((cell) => [cell.targetId, cell] as const)
      setKnown((held) => ({ ...held, ...Object.fromEntries(newer) }))
      return null
    }
  }

  /** Saves, then submits every figure of the month that is open. */
  const submitAll = async (): Promise<boolean> => {
    const saved = await saveDraft()
    if (!saved) return false
    // A cell that its writer has emptied stays a draft.
    const held = entries.flatMap(({ row, reading }) => (reading.kind === 'value' && row.cell) || [])
    const latest = new Map([...held, ...saved].map((cell) => [cell.id, cell]))
    const seen = [...latest.values()]
      .filter(({ state }) => canStep('submit', state).allowed)
      .map(({ id, version }) => ({ id, version }))
    return (await submit.attempt({ body: { ...period, seen } })) !== null
  }

  const isSaidByCells =
    refused !== null && (refused.problem.fields.length > 0 || conflictsOf(refused).length > 0)
  return {
    entries,
    write: (written: Record<string, Typed>) => {
      const begunOn = new Map(entries.map(({ row }) => [row.targetId, row.cell?.version ?? null]))
      const based = Object.entries(written).map(([targetId, text]): [string, HeldText] => [
        targetId,
        { ...text, base: typed[targetId] ? typed[targetId].base : (begunOn.get(targetId) ?? null) },
      ])
      write(Object.fromEntries(based))
      setRefused((held) => held && { ...held, rewritten: [...held.rewritten, ...Object.keys(written)] })
    },
    saveDraft,
    submitAll,
    /** Builds on what someone else has written: with one's own text kept, or dropped for theirs. */
    settle: (theirs: ActualCell, keepsMine: boolean) => {
      const mine = typed[theirs.targetId]
      if (keepsMine && mine) write({ [theirs.targetId]: { ...mine, base: theirs.version } })
      else drop([theirs.targetId])
    },
    isSending: save.isSending || submit.isSending,
    /** What failed as a whole; cells say for themselves what is wrong with them. */
    failure: isSaidByCells ? null : (refused?.problem ?? submit.problem),
  }
}
export type Entry = ReturnType<typeof useEntry>

/** What may be sent: a figure that can be read, on a cell that nobody else has changed since. */
function cellToSave({ isOpen, isUnsaved, reading, row, theirs }: EntryRow) {
  if (!isOpen || !isUnsaved || theirs !== null || reading.kind !== 'value') return []
  const { cell, targetId } = row
  return [{ id: cell?.id ?? newRequestId(), targetId, value: reading.value, version: cell?.version ?? null }]
}

/** What is typed, by target, kept under a name in this window. */
function useTyped(name: string) {
  const [typed, setTyped] = useState<Record<string, HeldText>>(
    () => typedSchema.safeParse(findDraft(name)).data ?? {},
  )
  useEffect(() => {
    if (Object.keys(typed).length > 0) keepDraft(name, typed)
    else dropDraft(name)
  }, [name, typed])
  return {
    typed,
    write: (written: Record<string, HeldText>) => setTyped((held) => ({ ...held, ...written })),
    drop: (targetIds: readonly string[]) =>
      setTyped((held) =>
        Object.fromEntries(Object.entries(held).filter(([targetId]) => !targetIds.includes(targetId))),
      ),
  }
}
