import { summarizeObligations } from '#domain/obligation/contract.ts'
import { useRead } from '#web/api.ts'
import { OverdueBands } from '#web/task/OverdueBands.tsx'
import { tasksAt } from '#web/task/task-filters.ts'
import { filterOf, type UnitCount } from '#web/task/unit-count.ts'
import { AgeBars } from '#web/ui/AgeBars.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './OverdueByUnit.module.css'
import { useReach } from './use-reach.ts'

/** Who is late: each unit with overdue work, the most first, with the ages of what is overdue; then all together. */
export function OverdueByUnit() {
  const { t } = useWords()
  const { units, total } = useRead(summarizeObligations)
  const { below } = useReach()
  const late = units
    .filter(({ tasks }) => tasks.open_overdue > 0)
    .toSorted((a, b) => b.tasks.open_overdue - a.tasks.open_overdue)
  if (late.length === 0) return <p className="soft small">{t('overview.noneOverdue')}</p>
  const most = late[0]?.tasks.open_overdue ?? 1
  return (
    <>
      <ul className={styles['units']}>
        {late.map((row) => (
          <LateUnit key={row.unit.id} row={row} most={most} />
        ))}
      </ul>
      <OverdueBands bands={total.overdue} below={below} />
    </>
  )
}

function LateUnit({ row, most }: { row: UnitCount; most: number }) {
  const { t, format } = useWords()
  const { unit, overdue, tasks } = row
  const bands = overdue.map(({ band, count }) => ({ band: t(`task.band_${band}`), count }))
  return (
    <li>
      <span>{unit.shortName}</span>
      <AgeBars bands={bands} most={most} />
      <span className={styles['count']}>
        <FigureLink
          to={tasksAt({ ...filterOf(row), cell: 'open_overdue' })}
          label={t('overview.overdueOf', { unit: unit.shortName, count: tasks.open_overdue })}
        >
          {format.number(tasks.open_overdue)}
        </FigureLink>
      </span>
    </li>
  )
}
