import { type IntakeItem, mergeItems } from '#domain/intake/contract.ts'
import { useAct } from '#web/api.ts'
import { announce } from '#web/ui/LiveRegion.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Intake } from './intake.ts'

/** Takes the next proposal of the same kind into the selected one. */
export function useMerging(intake: Intake, selected: IntakeItem | undefined) {
  const { t } = useWords()
  const merging = useAct(mergeItems)
  const next = selected && nextAlike(intake.items, selected)
  const merge = async () => {
    if (!selected || !next) {
      announce(t('intake.mergeNothing'))
      return
    }
    const body = { otherId: next.id, otherVersion: next.version, version: selected.version }
    const kept = await merging.attempt({ params: { id: intake.id, itemId: selected.id }, body })
    if (kept) announce(t('intake.saidMerged', { number: next.ordinal, into: kept.ordinal }))
  }
  return { merge, canMerge: Boolean(next), problem: merging.problem }
}

/** The one after it in the text that is of its kind and not decided. */
function nextAlike(items: readonly IntakeItem[], { id, draft, state }: IntakeItem): IntakeItem | undefined {
  if (state !== 'proposed' || draft.kind === 'target') return undefined
  const at = items.findIndex((item) => item.id === id)
  return items.slice(at + 1).find((item) => item.draft.kind === draft.kind && item.state === 'proposed')
}
