import { useState } from 'react'
import { Link } from 'react-router'
import { listSharedDifficulties, type SharedDifficulty } from '#domain/difficulty/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'
import { RaiseAgainForm } from './RaiseAgainForm.tsx'

const page = 20

/** What is shared with every unit: whoever has the same difficulty raises it here, and it is counted once. */
export function SharedDifficulties() {
  const { t, format, why } = useWords()
  const [limit, setLimit] = useState(page)
  const { rows, next, raisesFor } = useRead(listSharedDifficulties, { query: { limit } })
  const [again, setAgain] = useState<SharedDifficulty | null>(null)
  const end = () => setAgain(null)
  if (rows.length === 0) return <p className="quiet">{t('difficulty.sharedNone')}</p>
  return (
    <>
      <EntryList
        label={t('difficulty.shared')}
        entries={rows.map((row) => ({
          key: row.id,
          title: row.isSeen ? <Link to={paths.difficulty(row.id)}>{row.text}</Link> : row.text,
          below: (
            <>
              <span>{t(`difficulty.cause.${row.cause}`)}</span>
              <span>{t('difficulty.sharedSince', { date: format.date(row.sharedOn) })}</span>
              <span>{t('difficulty.raisersCount', { count: row.raisers })}</span>
              <span>
                {row.ageDays > 0 ? t('difficulty.days', { count: row.ageDays }) : t('difficulty.today')}
              </span>
            </>
          ),
          aside: (
            <Button small why={why(row.can.raiseAgain)} onClick={() => setAgain(row)}>
              {t('difficulty.raiseAgain')}
            </Button>
          ),
        }))}
      />
      {next !== null && (
        <Button kind="quiet" onClick={() => setLimit(Math.min(limit + page, 200))}>
          {t('recommendation.more')}
        </Button>
      )}
      <Dialog open={again !== null} onClose={end} title={t('difficulty.raiseAgain')}>
        {again && <RaiseAgainForm difficulty={again} raisesFor={raisesFor} onDone={end} />}
      </Dialog>
    </>
  )
}
