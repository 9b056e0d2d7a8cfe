import { type ReactNode, useId } from 'react'
import styles from './Group.module.css'

/** A part of a list: its name and how many over a hairline. */
export function Group({ title, count, children }: { title: string; count?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles['group']}>
      <h2 id={id}>
        {title} {count !== undefined && <span className={styles['count']}>{count}</span>}
      </h2>
      {children}
    </section>
  )
}
