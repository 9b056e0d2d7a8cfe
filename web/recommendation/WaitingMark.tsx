import type { RecommendationState } from '#domain/recommendation/recommendation.ts'
import { isOpen } from '#domain/recommendation/lifecycle.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { state: RecommendationState; waitingDays: number; lateDays: number }

const marks: Record<RecommendationState, Status> = {
  waiting: 'waiting',
  asked: 'returned',
  forwarded: 'in_progress',
  accepted: 'accepted',
  refused: 'refused',
}

/** Where a recommendation stands and how long it has waited, in working days. */
export function WaitingMark({ state, waitingDays, lateDays }: Props) {
  const { t } = useWords()
  const isWaiting = isOpen(state)
  return (
    <>
      {isWaiting && lateDays > 0 && (
        <StatusMark status="overdue">{t('recommendation.lateBy', { count: lateDays })}</StatusMark>
      )}
      {(state !== 'waiting' || lateDays === 0) && (
        <StatusMark status={marks[state]}>{t(`recommendation.state.${state}`)}</StatusMark>
      )}
      <span className="quiet">
        {isWaiting
          ? t('recommendation.waitedFor', { count: waitingDays })
          : t('recommendation.answeredAfter', { count: waitingDays })}
      </span>
    </>
  )
}
