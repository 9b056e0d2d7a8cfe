import { useState } from 'react'
import { type Decimal, decimal, isDecimal, sum } from '#domain/quantity/decimal.ts'
import { periodEnds } from '#domain/target/period.ts'
import { sharersOfPeriods, sharersOfUnits } from '#domain/target/sharers.ts'
import { type Sharing, canShare, shareWhatIf, sharings } from '#domain/target/what-if.ts'
import { bind } from '#web/ui/form/field-binding.ts'
import type { Target } from './TargetPage.tsx'

/** The periods of the year of a target that are still to come, by their last months. */
const periodsToComeOf = ({ indicator, standing, through, dueOn }: Target): number[] => {
  const from = standing.figures.asOfMonth || through
  const horizon = dueOn ? Number(dueOn.slice(5, 7)) : 12
  return periodEnds(indicator.frequency).filter((end) => end > from && end <= Math.max(horizon, from))
}

/** What is tried on the page: how much, until when, shared how; everything is worked out here, nothing is sent. */
export function useWhatIf(target: Target) {
  const { indicator, standing, thresholds, months } = target
  const { figures } = standing
  const ends = periodsToComeOf(target)
  const [asked, setAsked] = useState<unknown>(null)
  const [until, setUntil] = useState(String(ends.at(-1) ?? 12))
  const [sharing, setSharing] = useState<Sharing>('by_remaining')
  const [typed, setTyped] = useState<Readonly<Record<string, unknown>>>({})
  const total = asked ?? figures.remaining ?? ''
  const periods = ends.filter((end) => end <= Number(until))
  const isAmongUnits = standing.basis === 'sum_of_units' && target.parts.length > 0
  const plannedToDate = months.map((month) => month.plannedToDate)
  const sharers = isAmongUnits
    ? sharersOfUnits(target.parts, thresholds)
    : sharersOfPeriods(periods, figures.asOfMonth, figures, plannedToDate, thresholds)
  const amount = amountOf(total)
  const shared =
    amount &&
    shareWhatIf({
      total: amount,
      sharing,
      periods: isAmongUnits ? periods.length : 1,
      decimals: indicator.decimals,
      sharers,
      typed: new Map(sharers.flatMap(({ id }) => pairOf(id, typed[id]))),
    })
  /** By hand begins with what was shared last, so that one only moves what one wants to move. */
  const shareBy = (value: unknown) => {
    const next = sharings.find((each) => each === value)
    if (!next) return
    if (next === 'typed' && shared)
      setTyped(Object.fromEntries(shared.parts.map((part) => [part.id, part.amount])))
    setSharing(next)
  }
  return {
    may: canShare(indicator, figures.remaining, ends.length),
    ends,
    periods,
    isAmongUnits,
    sharers,
    sharing,
    amount,
    shared: shared || null,
    totalField: bind('what-if-total', total, setAsked),
    untilField: {
      ...bind('what-if-until', until, (value) =>
        setUntil(typeof value === 'string' && value !== '' ? value : String(ends.at(-1) ?? 12)),
      ),
      mayStayEmpty: true,
    },
    sharingField: { ...bind('what-if-sharing', sharing, shareBy), mayStayEmpty: true },
    partField: (id: string) =>
      bind(`what-if-${id}`, typed[id] ?? '0', (value) => setTyped({ ...typed, [id]: value })),
    typedText: sharers.flatMap(({ id }) => pairOf(id, typed[id]).map((pair) => pair.join(':'))).join(','),
  }
}

export type WhatIfTrial = ReturnType<typeof useWhatIf>

/** A figure that was typed, not below nothing; null while it is none. */
const amountOf = (value: unknown): Decimal | null =>
  typeof value === 'string' && isDecimal(value) && !value.startsWith('-') ? value : null

function pairOf(id: string, value: unknown): [string, Decimal][] {
  const amount = amountOf(value)
  return amount === null ? [] : [[id, amount]]
}

/** What was shared out, all together. */
export const sumOfParts = ({ shared }: WhatIfTrial): Decimal =>
  shared ? sum(shared.parts.map((part) => part.amount)) : decimal(0)
