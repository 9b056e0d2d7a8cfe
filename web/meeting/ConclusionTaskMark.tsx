import type { ConclusionTask } from '#domain/meeting/briefing.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const marks: Record<ConclusionTask['state'], Status> = {
  assigned: 'open',
  in_progress: 'in_progress',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
  cancelled: 'cancelled',
}

/** Where the task of a conclusion stands, claimed apart from verified, and how late. */
export function ConclusionTaskMark({ task }: { task: ConclusionTask }) {
  const { t, format } = useWords()
  const { state, daysLate, claimedOn } = task
  const isOpen = claimedOn === null && state !== 'cancelled'
  return (
    <>
      {isOpen && daysLate > 0 ? (
        <StatusMark status="overdue">{t('meeting.daysLate', { count: daysLate })}</StatusMark>
      ) : (
        <StatusMark status={marks[state]} />
      )}
      {isOpen && daysLate > 0 && state !== 'assigned' && <StatusMark status={marks[state]} />}
      {claimedOn && (
        <span className="quiet">
          {daysLate > 0
            ? t('meeting.claimedLate', { count: daysLate })
            : t('meeting.claimedOn', { date: format.date(claimedOn) })}
        </span>
      )}
    </>
  )
}
