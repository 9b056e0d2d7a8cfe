import { Link } from 'react-router'
import { useWords } from '#web/words/language.tsx'
import { StatusShape, type Status } from './StatusMark.tsx'
import styles from './FourCells.module.css'

export type FourCounts = { onTime: number; late: number; open: number; overdue: number }
type Cell = keyof FourCounts

const cells: readonly (readonly [Cell, Status])[] = [
  ['onTime', 'done_on_time'],
  ['late', 'done_late'],
  ['open', 'open'],
  ['overdue', 'overdue'],
]

/** The state's own four cells, always together, as one bar and four figures that open. */
export function FourCells({ counts, to }: { counts: FourCounts; to?: (cell: Cell) => string }) {
  const { t, format } = useWords()
  const words = { onTime: t('ui.onTime'), late: t('ui.late'), open: t('ui.open4'), overdue: t('ui.overdue') }
  return (
    <div>
      <FourBar counts={counts} />
      <dl className={styles['cells']}>
        {cells.map(([cell, status]) => (
          <div key={cell} className={styles[cell]}>
            <dt>
              <StatusShape status={status} /> {words[cell]}
            </dt>
            <dd>
              {to ? <Link to={to(cell)}>{format.number(counts[cell])}</Link> : format.number(counts[cell])}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Only the bar, for a row of a table. */
export function FourBar({ counts }: { counts: FourCounts }) {
  const { t } = useWords()
  const total = counts.onTime + counts.late + counts.open + counts.overdue
  return (
    <div>
      <span className="seenByReaderOnly">{t('ui.fourCells', { ...counts, total })}</span>
      <div className={styles['bar']} aria-hidden="true">
        {cells.map(
          ([cell]) =>
            counts[cell] > 0 && (
              <i key={cell} className={styles[`${cell}Bar`]} style={{ flexGrow: counts[cell] }} />
            ),
        )}
      </div>
    </div>
  )
}
