import type { Matter } from '#domain/matter/contract.ts'
import type { MatterState } from '#domain/matter/matter.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const marks: Record<MatterState, Status> = { waiting: 'waiting', directed: 'accepted', returned: 'returned' }

/** Where a matter stands and how long it has waited, in working days. */
export function MatterMark({ matter }: { matter: Pick<Matter, 'state' | 'waitingDays' | 'lateDays'> }) {
  const { t } = useWords()
  const { state, waitingDays, lateDays } = matter
  const isLate = state === 'waiting' && lateDays > 0
  return (
    <>
      {isLate ? (
        <StatusMark status="overdue">{t('recommendation.lateBy', { count: lateDays })}</StatusMark>
      ) : (
        <StatusMark status={marks[state]}>{t(`matter.state.${state}`)}</StatusMark>
      )}
      <span className="quiet">
        {t(state === 'waiting' ? 'recommendation.waitedFor' : 'matter.after', { count: waitingDays })}
      </span>
    </>
  )
}
