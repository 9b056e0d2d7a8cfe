import type { ReportRow } from '#domain/report/contract.ts'
import type { ReportState } from '#domain/report/lifecycle.ts'
import type { Timeliness } from '#domain/report/timeliness.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

const states: Record<ReportState, Status> = {
  draft: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  approved: 'in_progress',
  accepted: 'accepted',
}

/** How far a report is on its way up. */
export function ReportMark({ report }: { report: Pick<ReportRow, 'state' | 'isCancelled'> }) {
  const { t } = useWords()
  return report.isCancelled ? (
    <StatusMark status="cancelled">{t('report.cancelled')}</StatusMark>
  ) : (
    <StatusMark status={states[report.state]}>{t(`report.state.${report.state}`)}</StatusMark>
  )
}

const times: Record<Timeliness, Status> = {
  on_time: 'done_on_time',
  in_grace: 'done_on_time',
  late: 'done_late',
  missing: 'overdue',
  grace_left: 'due_soon',
  not_due: 'open',
  cancelled: 'cancelled',
}

/** How a report stands to its date. */
export function TimeMark({ report }: { report: Pick<ReportRow, 'timeliness' | 'daysLate'> }) {
  const { t } = useWords()
  const { timeliness, daysLate } = report
  return (
    <StatusMark status={times[timeliness]}>{t(`report.time.${timeliness}`, { days: daysLate })}</StatusMark>
  )
}
