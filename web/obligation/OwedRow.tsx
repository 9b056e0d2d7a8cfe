import { Link } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { listMyObligations } from '#domain/obligation/contract.ts'
import { useSession } from '#web/session/use-session.ts'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'
import { DaysLeft } from './DaysLeft.tsx'
import { DueMark } from './DueMark.tsx'
import { linkOf } from './link-of.ts'
import { sourceOf } from './source-text.ts'
import styles from './OwedRow.module.css'

export type Owed = ResponseOf<typeof listMyObligations>['owed'][number]

/** One thing that I owe: days left, what, of which quality, from where, and how fresh its last update is. */
export function OwedRow({ row, isChosen, onPoint }: { row: Owed; isChosen: boolean; onPoint: () => void }) {
  const { t, format } = useWords()
  const { today } = useSession()
  const parts = [
    sourceOf(row.source, t, format)?.text,
    t(row.kind === 'task' ? 'task.given' : 'task.waitedFor', { unit: row.owedTo.shortName }),
    t('task.updatedAgo', { ago: format.ago(row.lastUpdatedOn, today) }),
  ]
  return (
    <li className={styles['row']} data-chosen={isChosen || undefined}>
      <DaysLeft days={row.daysLeft} isOverdue={row.cell === 'open_overdue'} />
      <div>
        <Link to={linkOf(row)} className={styles['title']} data-owed={row.id} onFocus={onPoint}>
          {row.title}
        </Link>
        {row.requiredQuality !== row.title && <p className="soft small">{row.requiredQuality}</p>}
        <p className={styles['below']}>
          <Tag>{t(`task.kind_${row.kind}`)}</Tag> {parts.filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className={styles['end']}>
        <DueMark row={row} />
        <span className="quiet figures">{format.date(row.dueOn)}</span>
      </div>
    </li>
  )
}
