import type { Decimal } from '#domain/quantity/decimal.ts'
import { isJudgedAsItStands } from '#domain/target/indicator.ts'
import { Figure } from '#web/ui/Figure.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { periodWord } from './period-words.ts'
import styles from './TargetFigures.module.css'
import type { Target } from './TargetPage.tsx'
import { TargetRemarks } from './TargetRemarks.tsx'
import { useFigure } from './use-figure.ts'
import { reviewedTo, statusOf } from './verdict.ts'

/** Done, expected, left, needed each period, verdict: the gap in one row. */
export function TargetFigures({ target }: { target: Target }) {
  const { t } = useWords()
  const { figures } = target.standing
  if (figures.actualToDate === null) return <PlannedOnly target={target} />
  return (
    <div className="stack">
      <div className={styles['row']}>
        <Done target={target} />
        <ExpectedByNow target={target} />
        <LeftToDo target={target} />
        <NeededEach target={target} />
        <Figure label={t('target.verdict')}>
          <span className={styles['verdict']}>
            <StatusMark status={statusOf[figures.verdict]} />
          </span>
        </Figure>
      </div>
      <TargetRemarks target={target} />
    </div>
  )
}

function PlannedOnly({ target }: { target: Target }) {
  const { t } = useWords()
  const write = useFigure(target)
  const planned = usePlannedBand(target) ?? write(target.standing.figures.planned)
  return (
    <div className="stack">
      <div className={styles['row']}>
        <Figure label={t('target.planned')}>
          {planned} <small>{target.indicator.unitOfMeasure}</small>
        </Figure>
      </div>
      <Notice>{t('target.nothingYet')}</Notice>
    </div>
  )
}

function usePlannedBand({ standing: { figures } }: Target): string | null {
  const { t, format } = useWords()
  if (figures.plannedHigh === null) return null
  return t('catchUp.band', { low: format.number(figures.planned), high: format.number(figures.plannedHigh) })
}

function Done({ target }: { target: Target }) {
  const { t } = useWords()
  const write = useFigure(target)
  const { figures } = target.standing
  return (
    <Figure
      label={t('catchUp.done', { months: figures.asOfMonth })}
      below={<DoneBelow target={target} />}
      large
    >
      {write(figures.actualToDate)}
    </Figure>
  )
}

/** Against what it is held: a share of units, both ends of a band, a level, an answer, or the plan of the year. */
function DoneBelow({ target }: { target: Target }) {
  const { t, format } = useWords()
  const write = useFigure(target)
  const band = usePlannedBand(target)
  const { figures, share } = target.standing
  const { direction, unitOfMeasure } = target.indicator
  const planned = write(figures.planned)
  if (share) {
    const of = { part: format.number(share.met), whole: format.number(share.of) }
    return direction === 'yes_no' || direction === 'scale'
      ? t('catchUp.unitsMet', of)
      : t('catchUp.doneShare', { ...of, planned })
  }
  if (band) return t('catchUp.doneBand', { band })
  if (direction === 'yes_no') return t('catchUp.doneAnswer')
  if (direction === 'scale') return t('catchUp.doneLevel', { level: planned })
  const percent = percentOf(figures.percentOfPlan, format.percent)
  return t('target.actualBelow', { planned, unit: unitOfMeasure, percent })
}

const percentOf = (value: Decimal | null, write: (value: Decimal) => string): string =>
  value === null ? '–' : write(value)

function ExpectedByNow({ target }: { target: Target }) {
  const { t, format } = useWords()
  const { standing, year, indicator } = target
  const { figures } = standing
  if (isJudgedAsItStands(indicator) || figures.expectedToDate === null) return null
  return (
    <Figure
      label={t('target.expected', { date: format.day(reviewedTo(year, figures.asOfMonth)) })}
      below={t('target.expectedBelow', { percent: percentOf(figures.percentOfExpected, format.percent) })}
    >
      {format.number(figures.expectedToDate, shownDecimals(target))}
    </Figure>
  )
}

/** An expected figure is divided; one decimal more than is counted tells it apart without pretending. */
const shownDecimals = ({ indicator, profile }: Target): number =>
  profile.kind === 'even' ? Math.max(indicator.decimals, 1) : indicator.decimals

function LeftToDo({ target: { standing, indicator } }: { target: Target }) {
  const { t, format } = useWords()
  const { remaining, remainingPeriods } = standing.figures
  if (remaining === null || indicator.aggregation !== 'sum') return null
  const period = periodWord(t, indicator.frequency)
  return (
    <Figure
      label={t(indicator.direction === 'lower' ? 'target.allowance' : 'target.remaining')}
      below={
        remaining === '0' ? t('target.remainingDone') : t('catchUp.left', { count: remainingPeriods, period })
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
  const period = periodWord(t, indicator.frequency)
  return (
    <Figure
      label={t(indicator.direction === 'lower' ? 'catchUp.allowedEach' : 'catchUp.neededEach', { period })}
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
