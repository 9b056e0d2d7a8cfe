import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** What belongs here and the first step towards it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={styles['empty']}>
      <p className="strong">{title}</p>
      {children && <p className="soft">{children}</p>}
      {action && <div>{action}</div>}
    </div>
  )
}
