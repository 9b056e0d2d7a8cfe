import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './FigureLink.module.css'

/** A figure that opens what it is made of: ink until one points at it. */
export function FigureLink({ to, children, label }: { to: string; children: ReactNode; label?: string }) {
  return (
    <Link to={to} className={styles['figure']} aria-label={label}>
      {children}
    </Link>
  )
}
