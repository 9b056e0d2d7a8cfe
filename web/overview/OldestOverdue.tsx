import { Link } from 'react-router'
import { listObligations } from '#domain/obligation/contract.ts'
import { useRead } from '#web/api.ts'
import { DueMark } from '#web/obligation/DueMark.tsx'
import { linkOf } from '#web/obligation/link-of.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'
import { useReach } from './use-reach.ts'

const shown = 4

/** The tasks that are overdue longest, with who owes them. */
export function OldestOverdue() {
  const { t } = useWords()
  const { below } = useReach()
  const { rows } = useRead(listObligations, {
    query: { kind: 'task', cell: 'open_overdue', limit: shown, ...(below ? { below } : {}) },
  })
  if (rows.length === 0) return <p className="soft small">{t('overview.noneOverdue')}</p>
  return (
    <EntryList
      dense
      label={t('overview.oldest')}
      entries={rows.map((row) => ({
        key: row.id,
        title: <Link to={linkOf(row)}>{row.title}</Link>,
        below: row.owedBy.shortName,
        aside: <DueMark row={row} />,
      }))}
    />
  )
}
