import type { Span } from '#domain/intake/span.ts'
import { useWords } from '#web/words/language.tsx'
import { showInText } from './show-proposal.ts'
import styles from './SourceText.module.css'

/** How many sentences the reading may have missed; a press goes to them one by one. */
export function MissedLine({ missed, onPick }: { missed: readonly Span[]; onPick: (span: Span) => void }) {
  const { t } = useWords()
  const first = missed[0]
  if (!first) return <div className={styles['missedLine']}>{t('intake.missedNone')}</div>
  const go = () => {
    onPick(first)
    showInText(document.querySelector<HTMLElement>(`[data-missed="${first.start}"]`))
  }
  return (
    <div className={styles['missedLine']}>
      {t('intake.markHint')}{' '}
      <button type="button" className={styles['link']} onClick={go}>
        {t('intake.missedCount', { count: missed.length })}
      </button>
    </div>
  )
}
