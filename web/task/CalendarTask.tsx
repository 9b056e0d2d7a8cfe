import { Link } from 'react-router'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './TaskCalendar.module.css'

/** One task on its day: red only where it is late, quiet where it is over. */
export function CalendarTask({ row, to }: { row: Obligation; to: string }) {
  const { t } = useWords()
  const state = t(`task.state_${row.state}`)
  return (
    <Link
      to={to}
      className={styles['task']}
      title={`${row.title} · ${row.owedBy.shortName} · ${state}`}
      data-late={row.cell === 'open_overdue' || undefined}
      data-over={row.state === 'accepted' || row.state === 'cancelled' || undefined}
    >
      {row.title}
    </Link>
  )
}
