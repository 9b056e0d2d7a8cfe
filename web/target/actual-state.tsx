import type { ActualState } from '#domain/target/actual.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const looks: Record<ActualState, Status> = {
  draft: 'draft',
  submitted: 'submitted',
  approved: 'accepted',
  returned: 'returned',
}

/** The state of a figure: its shape and the word that the office uses. */
export function ActualStateMark({ state }: { state: ActualState | null }) {
  const { t } = useWords()
  if (!state) return <span className="quiet">{t('target.state.none')}</span>
  return <StatusMark status={looks[state]}>{t(`target.state.${state}`)}</StatusMark>
}
