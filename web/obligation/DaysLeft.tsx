import { useWords } from '#web/words/language.tsx'
import styles from './DaysLeft.module.css'

/** The large number of a person's list: working days left, with a real minus and in red once they are over. */
export function DaysLeft({ days, isOverdue }: { days: number | null; isOverdue: boolean }) {
  const { t, format } = useWords()
  if (days === null) {
    return (
      <span className={styles['days']}>
        <b aria-hidden="true">–</b>
        <span className="seenByReaderOnly">{t('mine.noDate')}</span>
      </span>
    )
  }
  return (
    <span className={`${styles['days']} ${isOverdue ? 'late' : ''}`}>
      <b>{days < 0 ? `−${format.number(-days)}` : format.number(days)}</b>
      <span className="seenByReaderOnly"> {t(days < 0 ? 'mine.daysOver' : 'mine.daysLeft')}</span>
    </span>
  )
}
