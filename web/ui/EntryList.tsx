import type { ReactNode } from 'react'
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
  /** Short entries: what stands at the right stays there on a phone too. */
  dense?: boolean
}) {
  const { entries, label, dense } = props
  return (
    <ol className={`${styles['list']} ${dense ? styles['dense'] : ''}`} aria-label={label}>
      {entries.map((entry) => (
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
  )
}
