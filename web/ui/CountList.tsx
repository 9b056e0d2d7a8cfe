import type { ReactNode } from 'react'
import styles from './CountList.module.css'
import { FigureLink } from './FigureLink.tsx'

export type Count = {
  key: string
  label: ReactNode
  /** How it is written. */
  figure: ReactNode
  /** Where the rows are that it counts. */
  to: string
  below?: ReactNode
}

/** A few counts under one heading, each of which opens the rows that it counts. */
export function CountList({ title, counts }: { title: string; counts: readonly Count[] }) {
  if (counts.length === 0) return null
  return (
    <div className={styles['counts']}>
      <h3 className="small soft">{title}</h3>
      <ul>
        {counts.map(({ key, label, figure, to, below }) => (
          <li key={key}>
            <span>
              {label}
              {below && <span className="below">{below}</span>}
            </span>
            <FigureLink to={to}>{figure}</FigureLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
