import { Link } from 'react-router'
import { countUnread } from '#domain/reminder/contract.ts'
import { useLaterRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './ReminderBell.module.css'

/** The way to the reminders, with how many are not seen yet; it follows the live feed by itself. */
export function ReminderBell() {
  const { t, format } = useWords()
  const { data } = useLaterRead(countUnread)
  const count = data?.count ?? 0
  const label = count > 0 ? t('reminder.bell', { count: format.number(count) }) : t('reminder.bellNone')
  return (
    <Link to={paths.reminders} className={styles['bell']} aria-label={label} title={label}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1.2 1.2H2.3z" />
        <path d="M6.5 14.2a1.6 1.6 0 0 0 3 0" />
      </svg>
      {count > 0 && <span aria-hidden="true">{count > 99 ? '99+' : format.number(count)}</span>}
    </Link>
  )
}
