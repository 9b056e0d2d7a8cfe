import { useState } from 'react'
import { Link } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { listMyObligations } from '#domain/obligation/contract.ts'
import { Button } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'
import { DueMark } from './DueMark.tsx'
import { linkOf } from './link-of.ts'
import styles from './WaitingList.module.css'

type Waiting = ResponseOf<typeof listMyObligations>['awaited'][number]
const firstShown = 8

/** What others have in hand: who holds it, and for how long. The nearest first, the rest on demand. */
export function WaitingList({ rows, total }: { rows: readonly Waiting[]; total: number }) {
  const { t } = useWords()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, firstShown)
  const hidden = total - shown.length
  return (
    <>
      <ul className={styles['list']}>
        {shown.map((row) => (
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
      {!isWhole && shown.length < rows.length && (
        <Button kind="quiet" small onClick={() => setWhole(true)}>
          {t('mine.showMore', { count: hidden })}
        </Button>
      )}
      {isWhole && hidden > 0 && <p className="quiet small">{t('mine.more', { count: hidden })}</p>}
    </>
  )
}
