import { useCallback, useState } from 'react'
import { markSentence } from '#domain/intake/contract.ts'
import type { markKinds } from '#domain/intake/draft.ts'
import type { Span } from '#domain/intake/span.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { announce } from '#web/ui/LiveRegion.tsx'
import { useWords } from '#web/words/language.tsx'

export type MarkKind = (typeof markKinds)[number]

/** Words that a person points at, and what they are made into. */
export function useMarking(intakeId: string, onMarked: (itemId: string) => void) {
  const { t } = useWords()
  const [picked, setPicked] = useState<Span | null>(null)
  const marking = useAct(markSentence)
  const pick = useCallback((span: Span | null) => setPicked(span), [])
  const mark = async (span: Span, kind: MarkKind): Promise<void> => {
    const item = await marking.attempt({
      params: { id: intakeId },
      body: { id: newRequestId(), startsAt: span.start, endsAt: span.end, kind },
    })
    if (!item) return
    getSelection()?.removeAllRanges()
    setPicked(null)
    announce(t('intake.saidMarked', { number: item.ordinal }))
    onMarked(item.id)
  }
  return {
    picked,
    pick,
    mark,
    isSending: marking.isSending,
    problem: marking.problem,
  }
}
