import { useWords } from '#web/words/language.tsx'
import styles from './Skeleton.module.css'

/** Calm grey lines where text will stand; they appear only when the wait is felt. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useWords()
  return (
    <output className={styles['skeleton']}>
      <span className="seenByReaderOnly">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles['line']} style={{ width: `${92 - ((line * 37) % 45)}%` }} />
      ))}
    </output>
  )
}
