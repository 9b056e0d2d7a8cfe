import { summarizeObligations } from '#domain/obligation/contract.ts'
import { allOf, comeDue } from '#domain/obligation/four-cells.ts'
import { useRead } from '#web/api.ts'
import { cellNames, countsOf } from '#web/obligation/cell-words.ts'
import { tasksAt } from '#web/task/task-filters.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { FourCells } from '#web/ui/FourCells.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Overview.module.css'
import { useReach } from './use-reach.ts'

/** How the work stands: on time of what has come due, the four cells, what is claimed and what was not updated. */
export function TasksAtGlance() {
  const { t, format } = useWords()
  const { tasks, freshness } = useRead(summarizeObligations).total
  const reach = useReach()
  const due = comeDue(tasks)
  if (allOf(tasks) === 0) return <p className="soft small">{t('overview.noTasks')}</p>
  return (
    <>
      <p>
        <FigureLink to={tasksAt({ ...reach, cell: 'done_on_time' })}>
          <span className={styles['lead']}>{format.of(tasks.done_on_time, due)}</span>
        </FigureLink>{' '}
        <span className="soft">
          {t('overview.onTimeOfDue', { share: format.share(tasks.done_on_time, due) })}
        </span>
      </p>
      <FourCells counts={countsOf(tasks)} to={(cell) => tasksAt({ ...reach, cell: cellNames[cell] })} />
      <p className="small soft">
        {t('overview.claimedCount')}{' '}
        <FigureLink to={tasksAt({ ...reach, only: 'claimed' })}>
          {format.of(tasks.claimed, tasks.open_in_time + tasks.open_overdue)}
        </FigureLink>
        {'. '}
        {t('overview.staleCount')}{' '}
        <FigureLink to={tasksAt({ ...reach, only: 'stale' })}>
          {format.of(freshness.open - freshness.fresh, freshness.open)}
        </FigureLink>
        .
      </p>
    </>
  )
}
