import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ReportRead } from './ReportPage.tsx'

/** How late a report is by now, and what handing it up today would mean. */
export function LateWord({ report }: { report: ReportRead }) {
  const { t, format } = useWords()
  const { lateness, reopenedUntilOn, can } = report
  if (!lateness) return null
  const { stands, days, graceUntil, lockedFrom } = lateness
  if (stands === 'in_grace')
    return <Notice title={t('report.lateInGrace', { days, date: format.date(graceUntil) })} />
  if (stands === 'late')
    return (
      <Notice
        title={
          lockedFrom
            ? t('report.lateUntilLock', { days, date: format.date(lockedFrom) })
            : t('report.lateOpen', { days })
        }
      />
    )
  return can.write.allowed ? (
    <Notice title={t('report.lateReopened', { days, date: format.date(reopenedUntilOn) })} />
  ) : (
    <Notice title={t('report.lateLocked', { date: format.date(lockedFrom) })}>
      {t('report.lateLockedHint')}
    </Notice>
  )
}
