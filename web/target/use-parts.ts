import { useState } from 'react'
import type { ResponseOf } from '#domain/contract/route.ts'
import { isShared, leftOver, shareWhole, type Sharing } from '#domain/target/cascade.ts'
import { type CascadeRow, cascadeTarget, type readCascade } from '#domain/target/cascade-contract.ts'
import { type Decimal, compare, decimal, sum } from '#domain/quantity/decimal.ts'
import { fitsDecimals } from '#domain/target/actual.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { readTypedNumber } from '#web/ui/form/typed-number.ts'
import { useWords } from '#web/words/language.tsx'
import { useNotation } from './use-notation.ts'
import { type Choice, readChoice } from './read-entry.ts'
import { wordOf } from './entry-row.ts'
import type { Sheet } from './sheet.ts'
import type { Written } from './use-figures.ts'

export type Cascade = ResponseOf<typeof readCascade>

/** A unit below with what is typed for it: nothing, an amount, or something that is none. */
export type PartLine = {
  row: CascadeRow
  text: string
  amount: Decimal | null
  isWrong: boolean
  isChanged: boolean
}

/** What is typed for each unit below, read and added up; saved in one act. */
export function useParts(cascade: Cascade) {
  const { language } = useWords()
  const notation = useNotation()
  const { indicator, planned, rows } = cascade
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [before, setBefore] = useState<Record<string, string>[]>([])
  const act = useAct(cascadeTarget)
  const choices = notation.choicesOf(indicator)
  const copied = copiedOf(cascade, choices)
  const shown = (amount: Decimal) => wordOf(indicator, amount, notation)

  const read = (text: string): Decimal | null => {
    if (choices.length > 0) {
      const reading = readChoice(text, choices)
      return reading.kind === 'value' ? reading.value : null
    }
    const number = readTypedNumber(text, language)
    if (!('value' in number) || number.value.startsWith('-')) return null
    return fitsDecimals(number.value, Math.max(indicator.decimals, decimalsOf(planned))) ? number.value : null
  }
  const lines = rows.map((row): PartLine => {
    const held = row.target?.planned ?? null
    const text = typed[row.unit.id] ?? (held === null ? '' : shown(held))
    const amount = text.trim() === '' ? null : read(text)
    const isWrong = amount === null && (text.trim() !== '' || held !== null)
    const isChanged = amount !== null && (held === null || compare(amount, held) !== 0)
    return { row, text, amount, isWrong, isChanged }
  })
  const take = (next: Record<string, string>) => {
    setBefore((steps) => [...steps.slice(-50), typed])
    setTyped(next)
  }
  const total = sum(lines.flatMap(({ amount }) => amount ?? []))
  return {
    lines,
    total,
    left: isShared(indicator) ? leftOver(planned, [total]) : decimal(0),
    shown,
    sheet: lines.map(({ row, text }) => [
      { key: row.unit.id, part: 'text', text, isOpen: true },
    ]) satisfies Sheet,
    write: (written: Record<string, Written>) =>
      take({
        ...typed,
        ...Object.fromEntries(Object.entries(written).map(([id, { text }]) => [id, text ?? ''])),
      }),
    undo: () => {
      const last = before.at(-1)
      if (!last) return
      setBefore((steps) => steps.slice(0, -1))
      setTyped(last)
    },
    redo: () => undefined,
    /** Shares the whole in a way among those who have a weight; false where nobody has. */
    share: (way: Exclude<Sharing, 'typed'>): boolean => {
      const weights = weightsBy(way, lines)
      const amounts = shareWhole(planned, weights, indicator.decimals)
      if (!amounts) return false
      const written = rows.flatMap(({ unit, target }, at): [string, string][] =>
        weights[at] === null && target === null ? [] : [[unit.id, shown(amounts[at] ?? decimal(0))]],
      )
      take(Object.fromEntries(written))
      return true
    },
    /** What each unit is given where nothing is shared; null where the whole says only how many units are to reach theirs. */
    copied,
    copyToAll: () =>
      copied !== null && take(Object.fromEntries(rows.map(({ unit }) => [unit.id, shown(copied)]))),
    /** Sets and adjusts what has changed; what came of it, or null when it was refused. */
    save: async (reasons: { reason: string; partsReason: string }) => {
      const parts = lines.flatMap(({ row, amount, isChanged }) =>
        amount !== null && isChanged
          ? [
              {
                id: row.target?.id ?? newRequestId(),
                unitId: row.unit.id,
                planned: amount,
                version: row.target?.version ?? null,
              },
            ]
          : [],
      )
      const body = {
        parts,
        reason: reasons.reason || null,
        partsReason: reasons.partsReason || null,
        version: cascade.version,
      }
      const answer = await act.attempt({ params: { id: cascade.id }, body })
      if (answer) setTyped({})
      return answer
    },
    isSending: act.isSending,
    problem: act.problem,
  }
}
export type Parts = ReturnType<typeof useParts>

const decimalsOf = (value: Decimal): number => value.split('.')[1]?.length ?? 0

/** Evenly among the units that have an amount already, or among all while none has; else by what last year says. */
function weightsBy(way: Exclude<Sharing, 'typed'>, lines: readonly PartLine[]): (Decimal | null)[] {
  if (way === 'last_year_actual') return lines.map(({ row }) => row.lastYearActual)
  if (way === 'last_year_planned') return lines.map(({ row }) => row.lastYearPlanned)
  const isForAll = lines.every(({ text }) => text.trim() === '')
  return lines.map(({ text }) => (isForAll || text.trim() !== '' ? decimal(1) : null))
}

function copiedOf({ planned, indicator }: Cascade, choices: readonly Choice[]): Decimal | null {
  if (choices.length === 0 || choices.some(({ value }) => value === planned)) return planned
  return indicator.direction === 'yes_no' ? decimal(1) : null
}
