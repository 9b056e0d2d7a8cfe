import type { ReactNode } from 'react'
import { useWords } from '#web/words/language.tsx'
import { Button } from './Button.tsx'
import { useRowsAtHand } from './use-rows-at-hand.ts'
import styles from './EntryList.module.css'

export type Entry = {
  key: string
  /** The number or figure at the left. */
  mark?: ReactNode
  title: ReactNode
  below?: ReactNode
  /** State and what can be done, at the right; on a phone below. */
  aside?: ReactNode
}

/** Texts to be read one after another, each with its number, its state and what can be done about it. */
export function EntryList(props: {
  entries: readonly Entry[]
  label: string
  /** Short entries: what stands at the right stays there on a phone too, where a long list begins with the first. */
  dense?: boolean
}) {
  const { label, dense } = props
  const { t } = useWords()
  const { shown, hidden, more, body } = useRowsAtHand<Entry, HTMLOListElement>(props.entries, !dense)
  return (
    <>
      <ol ref={body} className={`${styles['list']} ${dense ? styles['dense'] : ''}`} aria-label={label}>
        {shown.map((entry) => (
          <li key={entry.key} className={entry.mark === undefined ? undefined : styles['marked']}>
            {entry.mark !== undefined && <span className={styles['mark']}>{entry.mark}</span>}
            <div className={styles['text']}>
              <div className={styles['title']}>{entry.title}</div>
              {entry.below && <div className={styles['below']}>{entry.below}</div>}
            </div>
            {entry.aside && <div className={styles['aside']}>{entry.aside}</div>}
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <div className={styles['more']}>
          <Button small onClick={more}>
            {t('ui.moreRows', { count: hidden })}
          </Button>
        </div>
      )}
    </>
  )
}
