import { useState } from 'react'
import { closeDifficulty, type Difficulty, listDifficulties } from '#domain/difficulty/contract.ts'
import { difficultyCauseSchema } from '#domain/difficulty/difficulty.ts'
import { useAct, useRead } from '#web/api.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { DifficultyOrigin } from './DifficultyOrigin.tsx'
import { RaiseAgainForm } from './RaiseAgainForm.tsx'

type Name = 'state' | 'cause' | 'unit' | 'words'
type Props = { filters: { valueOf: (name: Name) => string; isFiltered: boolean } }
const page = 40

/** Difficulties, each counted once, with its age; raised again or closed on the row. */
export function DifficultyList({ filters }: Props) {
  const { t } = useWords()
  const [limit, setLimit] = useState(page)
  const [again, setAgain] = useState<Difficulty | null>(null)
  const { rows, next, raisesFor } = useRead(listDifficulties, { query: { limit, ...queryOf(filters) } })
  const close = useAct(closeDifficulty)
  if (rows.length === 0) {
    const title = filters.isFiltered ? 'difficulty.noneFound' : 'difficulty.none'
    return <EmptyState title={t(title)}>{t('difficulty.noneHint')}</EmptyState>
  }
  return (
    <>
      <ProblemNotice problem={close.problem} />
      <EntryList
        label={t('difficulty.title')}
        entries={rows.map((row) => ({
          key: row.id,
          title: row.text,
          below: <DifficultyOrigin row={row} />,
          aside: (
            <DifficultyAside
              row={row}
              onAgain={() => setAgain(row)}
              onClose={() => void close.attempt({ params: { id: row.id }, body: { version: row.version } })}
            />
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
  const [unitId, words] = [valueOf('unit'), valueOf('words')]
  return {
    state: valueOf('state') === 'closed' ? ('closed' as const) : ('open' as const),
    ...(cause.success ? { cause: cause.data } : {}),
    ...(unitId ? { unitId } : {}),
    ...(words ? { words } : {}),
  }
}

function DifficultyAside(props: { row: Difficulty; onAgain: () => void; onClose: () => void }) {
  const { t, why } = useWords()
  const { row, onAgain, onClose } = props
  return (
    <span className="row">
      <span className="strong nowrap">
        {row.ageDays > 0 ? t('difficulty.days', { count: row.ageDays }) : t('format.today')}
      </span>
      {row.closedOn === null && (
        <ActionMenu
          small
          label={t('meeting.actionsOf', { name: row.text })}
          actions={[
            { title: t('difficulty.raiseAgain'), why: why(row.can.raiseAgain), onChoose: onAgain },
            { title: t('difficulty.close'), why: why(row.can.close), onChoose: onClose },
          ]}
        />
      )}
    </span>
  )
}
