import { useState } from 'react'
import { Link } from 'react-router'
import { listRecommendations, type Recommendation } from '#domain/recommendation/contract.ts'
import { isOpen } from '#domain/recommendation/lifecycle.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'
import { GiveDirectionForm } from './GiveDirectionForm.tsx'
import styles from './Recommendation.module.css'
import { WaitingMark } from './WaitingMark.tsx'

type Props = {
  answer: 'waiting' | 'given'
  /** The level that owes the answer; any where it is left out. */
  level?: string
  unitId: string
  words: string
  isFiltered: boolean
  /** How many are shown at first; the rest on demand. */
  first?: number
}
const page = 40

/** Recommendations one after another; whoever may answer does it on the row. */
export function RecommendationList({ answer, level = '', unitId, words, isFiltered, first = page }: Props) {
  const { t } = useWords()
  const [limit, setLimit] = useState(first)
  const [directed, setDirected] = useState<string | null>(null)
  const { rows, next } = useRead(listRecommendations, {
    query: {
      answer,
      limit,
      ...(level ? { level } : {}),
      ...(unitId ? { unitId } : {}),
      ...(words ? { words } : {}),
    },
  })
  if (rows.length === 0) {
    const title = isFiltered ? 'recommendation.noneFound' : 'recommendation.noneWaiting'
    return <EmptyState title={t(title)}>{t('recommendation.noneHint')}</EmptyState>
  }
  return (
    <>
      <EntryList
        label={t('recommendation.tab')}
        entries={rows.map((row) => ({
          key: row.id,
          title: <Link to={paths.recommendation(row.id)}>{row.text}</Link>,
          below: <Origin row={row} />,
          aside: (
            <span className={styles['answer']}>
              <span className={styles['wait']}>
                <WaitingMark {...row} />
              </span>
              <DirectButton row={row} onDirect={() => setDirected(row.id)} />
            </span>
          ),
        }))}
      />
      {next !== null && (
        <Button kind="quiet" onClick={() => setLimit(Math.min(limit + page, 200))}>
          {t('recommendation.more')}
        </Button>
      )}
      <Dialog
        open={directed !== null}
        onClose={() => setDirected(null)}
        title={t('recommendation.directTitle')}
      >
        {directed && <GiveDirectionForm id={directed} onDone={() => setDirected(null)} />}
      </Dialog>
    </>
  )
}

function Origin({ row }: { row: Recommendation }) {
  const { t, format } = useWords()
  return (
    <>
      <span>{t('recommendation.number', { number: row.number, year: row.year })}</span>
      <span>{t('recommendation.from', { unit: row.raisedBy.name, date: format.date(row.raisedOn) })}</span>
      <span>
        {t('recommendation.answering')}: {row.answering.name}
      </span>
      {row.meeting && <Link to={paths.meeting(row.meeting.id)}>{row.meeting.title}</Link>}
    </>
  )
}

function DirectButton({ row, onDirect }: { row: Recommendation; onDirect: () => void }) {
  const { t, why } = useWords()
  if (!isOpen(row.state)) return null
  return (
    <Button small why={why(row.can.direct)} onClick={onDirect}>
      {t('recommendation.direct')}
    </Button>
  )
}
