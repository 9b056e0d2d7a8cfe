import type { Schedule } from '#domain/report/schedule.ts'
import { useWords } from '#web/words/language.tsx'

/** A month beside the last one of a period, in words. */
export function useMonthWords() {
  const { t } = useWords()
  return (months: number): string => {
    if (months === 0) return t('report.monthOf.same')
    return months < 0
      ? t('report.monthOf.before', { count: -months })
      : t('report.monthOf.after', { count: months })
  }
}

/** A schedule in words: days relative to the last month of the period. */
export function useScheduleWords() {
  const { t } = useWords()
  const monthWords = useMonthWords()
  const dayOf = ({ day, months }: Schedule['due']) => t('report.dayOf', { day, month: monthWords(months) })
  return ({ windowFrom, windowTo, cutOff, due, graceDays, lockAfterDays }: Schedule): string => {
    const days = {
      from: windowFrom === 'year_start' ? t('report.yearStart') : dayOf(windowFrom),
      to: dayOf(windowTo),
      cutOff: dayOf(cutOff),
      due: dayOf(due),
      grace: graceDays,
    }
    const lock = lockAfterDays === null ? [] : [t('report.scheduleLock', { days: lockAfterDays })]
    return [t('report.schedule', days), ...lock].join('; ')
  }
}
