import type { Appraisal } from '#domain/appraisal/contract.ts'
import type { AppraisalState } from '#domain/appraisal/lifecycle.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const marks: Record<AppraisalState, Status> = {
  drafting: 'draft',
  opinions: 'in_progress',
  appraising: 'submitted',
  revising: 'returned',
  deciding: 'waiting',
  to_issue: 'planned',
  issued: 'accepted',
  withdrawn: 'cancelled',
}

/** Where a draft is, and whether its day there has passed. */
export function AppraisalMark({ appraisal }: { appraisal: Pick<Appraisal, 'state' | 'lateDays'> }) {
  const { t } = useWords()
  const { state, lateDays } = appraisal
  return (
    <>
      <StatusMark status={marks[state]}>{t(`appraisal.state.${state}`)}</StatusMark>
      {lateDays > 0 && <StatusMark status="overdue">{t('appraisal.lateBy', { count: lateDays })}</StatusMark>}
    </>
  )
}
