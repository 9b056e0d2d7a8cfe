import { useState } from 'react'
import { Link } from 'react-router'
import { ageBandSchema } from '#domain/difficulty/age.ts'
import { type Difficulty, listDifficulties } from '#domain/difficulty/contract.ts'
import { difficultyCauseSchema } from '#domain/difficulty/difficulty.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'
import { DifficultyAge } from './DifficultyAge.tsx'
import { DifficultyOrigin } from './DifficultyOrigin.tsx'
import { RaiseAgainForm } from './RaiseAgainForm.tsx'

type Name = 'state' | 'cause' | 'unit' | 'age' | 'words'
type Props = { filters: { valueOf: (name: Name) => string; isFiltered: boolean } }
const page = 40

/** Difficulties, each counted once, with its age; raised again on the row, the rest on its page. */
export function DifficultyList({ filters }: Props) {
  const { t, why } = useWords()
  const [limit, setLimit] = useState(page)
  const [again, setAgain] = useState<Difficulty | null>(null)
  const { rows, next, raisesFor } = useRead(listDifficulties, { query: { limit, ...queryOf(filters) } })
  if (rows.length === 0) {
    const title = filters.isFiltered ? 'difficulty.noneFound' : 'difficulty.none'
    return <EmptyState title={t(title)}>{t('difficulty.noneHint')}</EmptyState>
  }
  return (
    <>
      <EntryList
        label={t('difficulty.title')}
        entries={rows.map((row) => ({
          key: row.id,
          title: <Link to={paths.difficulty(row.id)}>{row.text}</Link>,
          below: <DifficultyOrigin row={row} />,
          aside: (
            <>
              <DifficultyAge row={row} />
              {row.closedOn === null && (
                <Button small why={why(row.can.raiseAgain)} onClick={() => setAgain(row)}>
                  {t('difficulty.raiseAgain')}
                </Button>
              )}
            </>
          ),
        }))}
      />
      {next !== null && (
        <Button kind="quiet" onClick={() => setLimit(Math.min(limit + page, 200))}>
          {t('recommendation.more')}
        </Button>
      )}
      <Dialog open={again !== null} onClose={() => setAgain(null)} title={t('difficulty.raiseAgain')}>
        {again && <RaiseAgainForm difficulty={again} raisesFor={raisesFor} onDone={() => setAgain(null)} />}
      </Dialog>
    </>
  )
}

function queryOf({ valueOf }: Props['filters']) {
  const cause = difficultyCauseSchema.safeParse(valueOf('cause'))
  const age = ageBandSchema.safeParse(valueOf('age'))
  const [unitId, words] = [valueOf('unit'), valueOf('words')]
  return {
    state: valueOf('state') === 'closed' ? ('closed' as const) : ('open' as const),
    ...(cause.success ? { cause: cause.data } : {}),
    ...(age.success ? { age: age.data } : {}),
    ...(unitId ? { unitId } : {}),
    ...(words ? { words } : {}),
  }
}
