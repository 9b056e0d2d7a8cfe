import type { ReportRow } from '#domain/report/contract.ts'
import { useWords } from '#web/words/language.tsx'

/** That the unit of a report has ended, whose place was taken by whom, and whether its report is owed. */
export function EndedWords({ ended }: Pick<ReportRow, 'ended'>) {
  const { t, format } = useWords()
  if (!ended) return null
  const { on, successor, fate } = ended
  return (
    <span className="small quiet">
      {[
        t('report.ended', { date: format.date(on) }),
        successor ? t('report.endedInto', { unit: successor.name }) : t('report.endedAlone'),
        t(`report.fate.${fate}`, { unit: successor?.shortName ?? '' }),
      ].join('; ')}
    </span>
  )
}
