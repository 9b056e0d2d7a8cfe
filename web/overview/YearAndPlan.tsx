import type { ResponseOf } from '#domain/contract/route.ts'
import { listCalendarDays } from '#domain/calendar/contract.ts'
import { dateOf, daysBetween, yearOf } from '#domain/calendar/date.ts'
import { workingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { compare, subtract } from '#domain/quantity/decimal.ts'
import { readBoard } from '#domain/target/board-contract.ts'
import { type ShareOfPlan, shareOfPlan } from '#domain/target/share-of-plan.ts'
import { useLaterRead, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { reviewedTo } from '#web/target/verdict.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Overview.module.css'
import { YearBar } from './YearBar.tsx'

/** Where the year stands: its days, and the share of the plan that is reached against what should be. */
export function YearAndPlan() {
  const { t, format } = useWords()
  const { today } = useSession()
  const first = dateOf(yearOf(today), 1, 1)
  const days = daysBetween(first, dateOf(yearOf(today) + 1, 1, 1))
  const passed = daysBetween(first, today) + 1
  return (
    <>
      <p>
        <span className={styles['lead']}>{format.share(passed, days)}</span>{' '}
        <span className="soft">{t('overview.yearPassed', { of: format.of(passed, days) })}</span>
      </p>
      <Waiting lines={3}>
        <PlanReached passed={passed / days} year={yearOf(today)} />
      </Waiting>
      <DaysLeft />
    </>
  )
}

function PlanReached({ passed, year }: { passed: number; year: number }) {
  const { t } = useWords()
  const board = useRead(readBoard)
  const share = board.year === year ? shareOfPlan(summedFigures(board)) : null
  return (
    <>
      <YearBar passed={passed} share={share} />
      {share ? (
        <PlanSentence board={board} share={share} />
      ) : (
        <p className="soft small">{t('overview.noPlan')}</p>
      )}
    </>
  )
}

type Board = ResponseOf<typeof readBoard>

/** The sums of all units, of what should grow: an allowance that is not used up is no plan reached. */
function summedFigures({ indicators, totals }: Board) {
  const growing = new Set(indicators.flatMap(({ id, direction }) => (direction === 'higher' ? [id] : [])))
  return totals.flatMap(({ indicatorId, figures }) => (growing.has(indicatorId) ? [figures] : []))
}

/** The month up to which every figure counts; null when they differ, as while some units have yet to report. */
function sharedMonth(board: Board): number | null {
  const [month, ...others] = new Set(summedFigures(board).map(({ asOfMonth }) => asOfMonth))
  return month && others.length === 0 ? month : null
}

function PlanSentence({ board, share }: { board: Board; share: ShareOfPlan }) {
  const { t, format } = useWords()
  const { reached, expected, counted } = share
  const isBehind = compare(reached, expected) < 0
  const percent = format.percent(expected)
  const month = sharedMonth(board)
  const difference = isBehind ? subtract(expected, reached) : subtract(reached, expected)
  return (
    <p className="small soft">
      {t('overview.planMean', { count: counted })}{' '}
      <FigureLink to={paths.targets}>
        <b>{format.percent(reached)}</b>
      </FigureLink>{' '}
      {month
        ? t('overview.planExpected', { date: format.day(reviewedTo(board.year, month)), percent })
        : t('overview.planExpectedSoFar', { percent })}{' '}
      <b>
        {t(isBehind ? 'overview.planBehind' : 'overview.planAhead', { points: format.number(difference, 1) })}
      </b>
    </p>
  )
}

function DaysLeft() {
  const { t } = useWords()
  const { today } = useSession()
  const year = yearOf(today)
  const { data } = useLaterRead(listCalendarDays, { query: { year } })
  if (!data) return null
  const left = workingDaysBetween(today, dateOf(year, 12, 31), workingCalendar(data.days))
  return <p className="small quiet">{t('overview.daysLeft', { count: left })}</p>
}
