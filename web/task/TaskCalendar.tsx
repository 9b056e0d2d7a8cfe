import { Link } from 'react-router'
import { listCalendarDays } from '#domain/calendar/contract.ts'
import {
  type CalendarDate,
  addDays,
  dateOf,
  dayOf,
  endOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from '#domain/calendar/date.ts'
import { isWorkingDay, workingCalendar } from '#domain/calendar/working-days.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { listTasks } from '#domain/task/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { CalendarTask } from './CalendarTask.tsx'
import styles from './TaskCalendar.module.css'
import { queryOf, tasksAt, type TaskFilters } from './task-filters.ts'
import type { TaskLook } from './task-look.ts'

const most = 200
const shownOfDay = 3
const firstMonday = dateOf(2024, 1, 1)

/** The tasks of the filter by the day on which they are due, a month at a time; days off are marked. */
export function TaskCalendar({ filters, look }: { filters: TaskFilters; look: TaskLook }) {
  const { t } = useWords()
  const { today } = useSession()
  const [year, month] = monthShown(look.valueOf('month'), today)
  const go = (by: number) => {
    const there = addDays(by > 0 ? endOfMonth(year, month) : dateOf(year, month, 1), by)
    look.set('month', there.slice(0, 7))
  }
  return (
    <div className="stack">
      <div className={styles['head']}>
        <Button small onClick={() => go(-1)}>
          {t('view.previousMonth')}
        </Button>
        <h3 aria-live="polite">{t('view.month', { month, year })}</h3>
        <Button small onClick={() => go(1)}>
          {t('view.nextMonth')}
        </Button>
      </div>
      <Waiting lines={12}>
        <Month year={year} month={month} filters={filters} />
      </Waiting>
    </div>
  )
}

function monthShown(written: string, today: CalendarDate): [year: number, month: number] {
  const [year, month] = written.split('-').map(Number)
  const isMonth = year && month && year > 1900 && year < 2200 && month >= 1 && month <= 12
  return isMonth ? [year, month] : [yearOf(today), monthOf(today)]
}

type MonthProps = { year: number; month: number; filters: TaskFilters }

function Month({ year, month, filters }: MonthProps) {
  const { t, format } = useWords()
  const { today } = useSession()
  const { days: kept } = useRead(listCalendarDays, { query: { year } })
  const [from, to] = [dateOf(year, month, 1), endOfMonth(year, month)]
  const { after: _after, ...query } = queryOf(filters)
  const { rows, next } = useRead(listTasks, { query: { ...query, from, to, limit: most } })
  const byDay = Map.groupBy(rows, ({ dueOn }) => dueOn ?? from)
  const calendar = workingCalendar(kept)
  const names = new Map(kept.map(({ on, name }) => [on, name]))
  const days = Array.from({ length: dayOf(to) }, (_, at) => addDays(from, at))
  return (
    <>
      {next && <Notice kind="info">{t('view.tooMany', { count: most })}</Notice>}
      {rows.length === 0 && <p className="quiet">{t('view.nothingDue')}</p>}
      <div className={styles['weekdays']} aria-hidden="true">
        {days.slice(0, 7).map((_, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the days of the week have no other name
          <span key={at}>{format.weekdayName(addDays(firstMonday, at))}</span>
        ))}
      </div>
      <ol className={styles['month']}>
        {days.map((day) => (
          <li
            key={day}
            className={styles['day']}
            style={day === from ? { gridColumnStart: weekdayOf(from) } : undefined}
            data-off={!isWorkingDay(day, calendar) || undefined}
            data-today={day === today || undefined}
            data-empty={!byDay.has(day) || undefined}
          >
            <p className={styles['date']}>
              <span className="strong">{dayOf(day)}</span>{' '}
              <span className={styles['weekday']}>{format.weekdayName(day)}</span>{' '}
              {!isWorkingDay(day, calendar) && (
                <span className="quiet tiny">{names.get(day) ?? t('view.dayOff')}</span>
              )}
              {day === today && <span className="tiny strong">{t('view.todayMark')}</span>}
            </p>
            <Due day={day} rows={byDay.get(day) ?? []} filters={filters} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Due({
  day,
  rows,
  filters,
}: {
  day: CalendarDate
  rows: readonly Obligation[]
  filters: TaskFilters
}) {
  const { t } = useWords()
  return (
    <>
      <ul className={styles['tasks']}>
        {rows.slice(0, shownOfDay).map((row) => (
          <li key={row.id}>
            <CalendarTask row={row} to={paths.task(row.id)} />
          </li>
        ))}
      </ul>
      {rows.length > shownOfDay && (
        <Link className="tiny" to={tasksAt({ ...filters.chosen(), from: day, to: day, after: '' })}>
          {t('view.dueOnDay', { count: rows.length })}
        </Link>
      )}
    </>
  )
}
