import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { IntakeItem } from '#domain/intake/contract.ts'
import type { Draft } from '#domain/intake/draft.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { announce } from '#web/ui/LiveRegion.tsx'
import { useWords } from '#web/words/language.tsx'
import { groupProposals, isKnown, nextUndecided } from './group-proposals.ts'
import type { Intake } from './intake.ts'
import { showProposal } from './show-proposal.ts'
import { useCorrectItem } from './use-correct-item.ts'

export type Decided = {
  state: IntakeItem['state']
  draft: Draft
  dismissedReason?: string | null
  version?: number
}
/** Saves what a person decided of a proposal; answers what stood in the way, or nothing. */
export type Decide = (item: IntakeItem, decided: Decided) => Promise<ApiProblem | null>

/** Which proposal is looked at, and what is done with it. */
export function useReview(intake: Intake, view: string) {
  const { t } = useWords()
  const groups = useMemo(() => groupProposals(intake.items), [intake.items])
  const ordered = useMemo(() => groups.flatMap((group) => group.items), [groups])
  const [selectedId, setSelectedId] = useState(
    () => (ordered.find((item) => item.state === 'proposed' && !isKnown(item)) ?? ordered[0])?.id ?? null,
  )
  const [done, setDone] = useState<readonly string[]>([])
  const correcting = useCorrectItem(intake.id)
  useShown(selectedId, view)

  const select = useCallback((id: string) => setSelectedId(id), [])
  const step = (by: number) => {
    const at = ordered.findIndex((item) => item.id === selectedId)
    const next = ordered[at + by]
    if (next) setSelectedId(next.id)
  }
  const save: Decide = async (item, { state, draft, dismissedReason = null, version }) => {
    try {
      const seen = version ?? item.version
      await correcting.send(item.id, { state, draft, dismissedReason, version: seen })
      return null
    } catch (failure) {
      if (failure instanceof ApiProblem) return failure
      throw failure
    }
  }
  const decide: Decide = async (item, decided) => {
    const failure = await save(item, decided)
    if (failure || decided.state === item.state) return failure
    announce(t(sayings[decided.state], { number: item.ordinal }))
    if (decided.state === 'proposed') {
      setDone((held) => held.filter((id) => id !== item.id))
      setSelectedId(item.id)
      return null
    }
    setDone((held) => [...held.filter((id) => id !== item.id), item.id])
    const next = nextUndecided(ordered, item.id)
    if (next) setSelectedId(next.id)
    return null
  }
  const last = intake.items.find((item) => item.id === done.at(-1) && item.state !== 'proposed')
  const undo = last ? () => void decide(last, { state: 'proposed', draft: last.draft }) : null
  return { groups, selectedId, select, step, decide, undo, isSaving: correcting.isSending }
}

const sayings = {
  confirmed: 'intake.saidConfirmed',
  dismissed: 'intake.saidDismissed',
  proposed: 'intake.saidBack',
} as const

/** Brings a newly selected proposal and its sentence into sight, as soon as it stands in the list. */
function useShown(selectedId: string | null, view: string): void {
  const shown = useRef(`${view} ${selectedId}`)
  useEffect(() => {
    const wanted = `${view} ${selectedId}`
    if (shown.current === wanted) return
    if (!selectedId || showProposal(selectedId)) shown.current = wanted
  })
}
