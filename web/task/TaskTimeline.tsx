import { Link } from 'react-router'
import { type CalendarDate, addDays, daysBetween, monthOf, yearOf } from '#domain/calendar/date.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { listTasks } from '#domain/task/contract.ts'
import { useRead } from '#web/api.ts'
import { DueMark } from '#web/obligation/DueMark.tsx'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './TaskTimeline.module.css'
import { queryOf, type TaskFilters } from './task-filters.ts'

/** The tasks of the filter from the day they were given to the day they are due, the first date beside the approved one. */
export function TaskTimeline({ filters }: { filters: TaskFilters }) {
  const { t } = useWords()
  const { today } = useSession()
  const { rows, next } = useRead(listTasks, { query: queryOf(filters) })
  if (rows.length === 0)
    return (
      <EmptyState
        title={t('task.noneMatch')}
        action={<Button onClick={filters.clear}>{t('ui.clearFilters')}</Button>}
      />
    )
  const scale = scaleOf(rows, today)
  return (
    <div className="stack">
      <p className="quiet small">{t('view.barMark')}</p>
      <div className={styles['frame']}>
        <div className={styles['months']} aria-hidden="true">
          {monthsOf(scale).map((day) => (
            <span key={day} style={{ insetInlineStart: placeOf(day, scale) }}>
              {monthOf(day)}/{yearOf(day)}
            </span>
          ))}
        </div>
        <ol className={styles['rows']}>
          {rows.map((row) => (
            <Row key={row.id} row={row} scale={scale} today={today} />
          ))}
        </ol>
      </div>
      {next && (
        <div className="row" data-screen-only>
          <Button onClick={() => filters.set('after', next)}>{t('task.next')}</Button>
        </div>
      )}
    </div>
  )
}

interface Scale {
  readonly from: CalendarDate
  readonly days: number
}

/** From the first day given to the last day due, today among them, with a little room at the end. */
function scaleOf(rows: readonly Obligation[], today: CalendarDate): Scale {
  const days = [
    today,
    ...rows.flatMap(({ assignedOn, firstDueOn, dueOn }) => [assignedOn, firstDueOn, dueOn]),
  ]
    .filter((day) => day !== null)
    .toSorted()
  const [from = today] = days
  return { from, days: Math.max(30, daysBetween(from, days.at(-1) ?? today) + 7) }
}

/** A day as a share of the width, 0 to 1. */
const shareOf = (day: CalendarDate, { from, days }: Scale): number =>
  Math.min(1, Math.max(0, daysBetween(from, day) / days))

const percent = (share: number): string => `${share * 100}%`
const placeOf = (day: CalendarDate, scale: Scale): string => percent(shareOf(day, scale))

/** From the day it was given to its date; without a date to the end. */
function barOf(from: CalendarDate, to: CalendarDate | null, scale: Scale) {
  const start = shareOf(from, scale)
  return { insetInlineStart: percent(start), width: percent((to ? shareOf(to, scale) : 1) - start) }
}

/** The first days of months on the scale; where there are many, of every third. */
function monthsOf({ from, days }: Scale): CalendarDate[] {
  const all = Array.from({ length: days }, (_, at) => addDays(from, at)).filter((day) => day.endsWith('-01'))
  return all.length <= 12 ? all : all.filter((day) => (monthOf(day) - 1) % 3 === 0)
}

function Row({ row, scale, today }: { row: Obligation; scale: Scale; today: CalendarDate }) {
  const { t, format } = useWords()
  const { assignedOn, firstDueOn, dueOn } = row
  const assigned = format.date(assignedOn)
  const said =
    firstDueOn && dueOn
      ? t('view.bar', { assigned, first: format.date(firstDueOn), due: format.date(dueOn) })
      : t('view.barStanding', { assigned })
  return (
    <li className={styles['row']}>
      <p className={styles['name']}>
        <Link to={paths.task(row.id)}>{row.title}</Link>
        <span className="quiet small">
          {row.owedBy.shortName} <DueMark row={row} />
        </span>
      </p>
      <div className={styles['track']} title={said}>
        <span className={styles['said']}>{said}</span>
        <span className={styles['today']} style={{ insetInlineStart: placeOf(today, scale) }} />
        <span
          className={styles['bar']}
          data-late={row.cell === 'open_overdue' || undefined}
          data-over={row.state === 'accepted' || row.state === 'cancelled' || undefined}
          data-standing={dueOn === null || undefined}
          style={barOf(assignedOn, dueOn, scale)}
        />
        {firstDueOn && dueOn && firstDueOn !== dueOn && (
          <span className={styles['first']} style={{ insetInlineStart: placeOf(firstDueOn, scale) }} />
        )}
        {dueOn && <span className={styles['due']} style={{ insetInlineStart: placeOf(dueOn, scale) }} />}
      </div>
    </li>
  )
}
