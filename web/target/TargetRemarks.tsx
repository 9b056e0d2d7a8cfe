import { useWords } from '#web/words/language.tsx'
import type { Target } from './TargetPage.tsx'
import { useFigure } from './use-figure.ts'

/** Whether only the office has still to approve. */
const waitsForOffice = ({ months }: Target): boolean =>
  months.every(({ actual }) => !actual?.waiting || actual.waiting.isOffice)

/** What a reader must know before trusting the figures. */
export function TargetRemarks({ target }: { target: Target }) {
  const { t } = useWords()
  const write = useFigure(target)
  const { figures, missingUnits, unapprovedMonths } = target.standing
  const isAdjusted = target.adjustmentReason !== null
  const remarks = [
    figures.missingMonths.length > 0 &&
      t('target.missingMonths', { months: figures.missingMonths.join(', ') }),
    missingUnits.length > 0 &&
      t('target.missingUnits', { units: missingUnits.map((unit) => unit.shortName).join(', ') }),
    unapprovedMonths.length > 0 &&
      t(waitsForOffice(target) ? 'target.unapproved' : 'month.unapproved', {
        months: unapprovedMonths.join(', '),
      }),
    isAdjusted &&
      t('target.adjusted', { first: write(target.firstPlanned), reason: target.adjustmentReason ?? '' }),
  ].filter((remark) => remark !== false)
  if (remarks.length === 0) return null
  return (
    <ul className="small soft">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  )
}
