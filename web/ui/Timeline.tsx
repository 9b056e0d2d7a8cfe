import type { ReactNode } from 'react'
import styles from './Timeline.module.css'

export type Moment = { key: string; at: ReactNode; what: ReactNode; isNow?: boolean }

/** What happened, latest first: when at the left, a line through it all. */
export function Timeline({ moments, label }: { moments: readonly Moment[]; label: string }) {
  return (
    <ol className={styles['timeline']} aria-label={label}>
      {moments.map((moment) => (
        <li key={moment.key} className={moment.isNow ? styles['now'] : undefined}>
          <span className={styles['at']}>{moment.at}</span>
          <span className={styles['dot']} aria-hidden="true" />
          <div>{moment.what}</div>
        </li>
      ))}
    </ol>
  )
}
