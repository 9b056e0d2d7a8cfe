import { Link } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { listMyObligations } from '#domain/obligation/contract.ts'
import { useWords } from '#web/words/language.tsx'
import { DueMark } from './DueMark.tsx'
import { linkOf } from './link-of.ts'
import styles from './WaitingList.module.css'

type Waiting = ResponseOf<typeof listMyObligations>['awaited'][number]

/** What others have in hand: who holds it, and for how long. */
export function WaitingList({ rows, total }: { rows: readonly Waiting[]; total: number }) {
  const { t } = useWords()
  return (
    <>
      <ul className={styles['list']}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={linkOf(row)} className={styles['title']}>
              {row.title}
            </Link>
            <p className={styles['below']}>
              <span className="quiet">
                {t('mine.held', { unit: row.holder.unit.shortName, days: row.holder.heldDays })}
              </span>
              <DueMark row={row} />
            </p>
          </li>
        ))}
      </ul>
      {total > rows.length && <p className="quiet small">{t('mine.more', { count: total - rows.length })}</p>}
    </>
  )
}
