import styles from './Proposal.module.css'

type Fill = { label: string; value: string }

/** The usual contents of a field, one press each. */
export function QuickFill({ fills, onFill }: { fills: readonly Fill[]; onFill: (value: string) => void }) {
  return (
    <p className={styles['fill']}>
      {fills.map((fill) => (
        <button key={fill.label} type="button" onClick={() => onFill(fill.value)}>
          {fill.label}
        </button>
      ))}
    </p>
  )
}
