import type { FundingState } from '#domain/funding/funding.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const marks: Record<FundingState, Status> = {
  asked: 'waiting',
  approved: 'planned',
  allotted: 'in_progress',
  spent: 'accepted',
  refused: 'refused',
}

/** How far the money has come. */
export function FundingMark({ state }: { state: FundingState }) {
  const { t } = useWords()
  return <StatusMark status={marks[state]}>{t(`funding.state.${state}`)}</StatusMark>
}
