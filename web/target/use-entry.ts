import { canStep } from '#domain/target/actual.ts'
import { type ActualCell, enterActuals, type GridRow, submitMonth } from '#domain/target/actual-contract.ts'
import { hasBase } from '#domain/target/indicator.ts'
import { useAct } from '#web/api.ts'
import { conflictsOf, type EntryRow, wordOf } from './entry-row.ts'
import { useFigures, type Written } from './use-figures.ts'
import { useNotation } from './use-notation.ts'

export type Period = { unitId: string; year: number; month: number }

/** The entry of a month: what is typed is kept in this browser until the server has it. */
export function useEntry(period: Period, rows: readonly GridRow[]) {
  const save = useAct(enterActuals)
  const submit = useAct(submitMonth)
  const notation = useNotation()
  const given = rows.map((row, index) => ({
    key: row.targetId,
    number: index + 1,
    month: period.month,
    row,
    cell: row.cell,
  }))
  const figures = useFigures(`${period.unitId} ${period.year} ${period.month}`, given, (toSave) => {
    const cells = toSave.map(({ month: _month, ...cell }) => cell)
    return save.send({ body: { ...period, cells } })
  })
  const { entries, saveDraft, refused } = figures

  /** Saves, then submits every figure of the month that is open. */
  const submitAll = async (): Promise<boolean> => {
    const saved = await saveDraft()
    if (!saved) return false
    return (await submit.attempt({ body: { ...period, seen: toSubmit(entries, saved) } })) !== null
  }

  const isSaidByCells =
    refused !== null && (refused.problem.fields.length > 0 || conflictsOf(refused).length > 0)
  return {
    ...figures,
    submitAll,
    /** What stands for "as in the period before"; null where there is no such figure, or a pair of them. */
    sameOf: ({ row }: EntryRow<GridRow>): Written | null =>
      row.previous === null || hasBase(row)
        ? null
        : { text: wordOf(row, row.previous, notation), isPasted: false },
    isSending: save.isSending || submit.isSending,
    /** What failed as a whole; cells say for themselves what is wrong with them. */
    failure: isSaidByCells ? null : (refused?.problem ?? submit.problem),
  }
}
export type Entry = ReturnType<typeof useEntry>

/** The figures of the month that are open, as they stand; a cell that its writer has emptied stays a draft. */
function toSubmit(entries: readonly EntryRow[], saved: readonly ActualCell[]) {
  const held = entries.flatMap(({ cell, reading }) => (reading.kind === 'value' && cell) || [])
  const latest = new Map([...held, ...saved].map((cell) => [cell.id, cell]))
  return [...latest.values()]
    .filter(({ state }) => canStep('submit', state).allowed)
    .map(({ id, version }) => ({ id, version }))
}
