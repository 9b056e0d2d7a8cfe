import { Link } from 'react-router'
import { useWords } from '#web/words/language.tsx'
import styles from './StandingBar.module.css'
import { type Status, StatusShape, toneOf } from './StatusMark.tsx'

export type StandingPart = {
  key: string
  status: Status
  label: string
  count: number
  /** The rows that it counts. */
  to: string
}

type Props = {
  label: string
  parts: readonly StandingPart[]
  /** One of several beside each other: small figures, and only those that count something. */
  slim?: boolean
}

/** How many stand how: one bar, and under it each count with its shape and word, opening its rows. */
export function StandingBar({ label, parts, slim = false }: Props) {
  const { format } = useWords()
  const shown = parts.filter(({ count }) => count > 0)
  return (
    <div>
      <div className={styles['bar']} aria-hidden="true">
        {shown.map(({ key, status, count }) => (
          <i key={key} className={styles[toneOf(status)]} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={`${styles['parts']} ${slim ? styles['slim'] : ''}`} aria-label={label}>
        {(slim ? shown : parts).map((part) => (
          <li key={part.key}>
            <span className={styles['word']}>
              <StatusShape status={part.status} /> {part.label}
            </span>
            {part.count > 0 ? (
              <Link to={part.to} aria-label={`${part.label}: ${format.number(part.count)}`}>
                {format.number(part.count)}
              </Link>
            ) : (
              <span className="quiet">0</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
