import type { Decimal } from '#domain/quantity/decimal.ts'
import { Figure } from '#web/ui/Figure.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './TargetFigures.module.css'
import type { Target } from './TargetPage.tsx'
import { reviewedTo, statusOf } from './verdict.ts'

/** Done, expected, left, needed each month, verdict: the gap in one row. */
export function TargetFigures({ target }: { target: Target }) {
  const { t, format } = useWords()
  const { figures } = target.standing
  if (figures.actualToDate === null)
    return (
      <div className="stack">
        <div className={styles['row']}>
          <Figure label={t('target.planned')}>
            {format.number(figures.planned)} <small>{target.indicator.unitOfMeasure}</small>
          </Figure>
        </div>
        <Notice>{t('target.nothingYet')}</Notice>
      </div>
    )
  const date = format.day(reviewedTo(target.year, figures.asOfMonth))
  const percent = (value: Decimal | null) => (value === null ? '–' : format.percent(value))
  return (
    <div className="stack">
      <div className={styles['row']}>
        <Figure
          label={t('target.actual', { months: figures.asOfMonth })}
          below={t('target.actualBelow', {
            planned: format.number(figures.planned),
            unit: target.indicator.unitOfMeasure,
            percent: percent(figures.percentOfPlan),
          })}
          large
        >
          {format.number(figures.actualToDate)}
        </Figure>
        <Figure
          label={t('target.expected', { date })}
          below={t('target.expectedBelow', { percent: percent(figures.percentOfExpected) })}
        >
          {figures.expectedToDate && format.number(figures.expectedToDate, shownDecimals(target))}
        </Figure>
        <LeftToDo target={target} />
        <NeededEach target={target} />
        <Figure label={t('target.verdict')} below={<BestMonth target={target} />}>
          <span className={styles['verdict']}>
            <StatusMark status={statusOf[figures.verdict]} />
          </span>
        </Figure>
      </div>
      <Remarks target={target} />
    </div>
  )
}

/** An expected figure is divided; one decimal more than is counted tells it apart without pretending. */
const shownDecimals = ({ indicator, profile }: Target): number =>
  profile.kind === 'even' ? Math.max(indicator.decimals, 1) : indicator.decimals

function LeftToDo({ target: { standing, indicator } }: { target: Target }) {
  const { t, format } = useWords()
  const { remaining, remainingPeriods } = standing.figures
  if (remaining === null) return null
  return (
    <Figure
      label={t(indicator.direction === 'higher' ? 'target.remaining' : 'target.allowance')}
      below={
        remaining === '0'
          ? t('target.remainingDone')
          : t('target.remainingBelow', { months: remainingPeriods })
      }
    >
      {format.number(remaining)}
    </Figure>
  )
}

function NeededEach({ target: { standing, indicator } }: { target: Target }) {
  const { t, format } = useWords()
  const { neededPerPeriod, neededOverPace, paceSoFar } = standing.figures
  if (neededPerPeriod === null) return null
  const pace = paceSoFar === null ? '–' : format.number(paceSoFar, 1)
  return (
    <Figure
      label={t(indicator.direction === 'higher' ? 'target.neededEach' : 'target.allowedEach')}
      below={
        neededOverPace === null
          ? t('target.neededBelowPlain', { pace })
          : t('target.neededBelow', { times: format.number(neededOverPace, 1), pace })
      }
    >
      {format.number(neededPerPeriod, 1)}
    </Figure>
  )
}

function BestMonth({ target: { standing, indicator } }: { target: Target }) {
  const { t, format } = useWords()
  const best = standing.figures.bestMonth
  if (!best) return null
  const said = {
    value: format.number(best.value),
    month: String(best.month).padStart(2, '0'),
    year: best.year,
  }
  return <>{t(indicator.direction === 'higher' ? 'target.bestBelow' : 'target.lowestBelow', said)}</>
}

/** Whether only the office has still to approve. */
const waitsForOffice = ({ months }: Target): boolean =>
  months.every(({ actual }) => !actual?.waiting || actual.waiting.isOffice)

/** What a reader must know before trusting the figures. */
function Remarks({ target }: { target: Target }) {
  const { t, format } = useWords()
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
      t('target.adjusted', {
        first: format.number(target.firstPlanned),
        reason: target.adjustmentReason ?? '',
      }),
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
