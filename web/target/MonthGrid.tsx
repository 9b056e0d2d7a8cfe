import { useState } from 'react'
import { readGrid } from '#domain/target/actual-contract.ts'
import { useRead } from '#web/api.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { DecideMonth } from './DecideMonth.tsx'
import { EntryFoot } from './EntryFoot.tsx'
import { EntrySteps } from './EntrySteps.tsx'
import { EntryTable } from './EntryTable.tsx'
import styles from './EntryTable.module.css'
import { type Period, useEntry } from './use-entry.ts'

/** The grid of one unit and month, with what its reader may do with it. */
export function MonthGrid({ period, inSteps }: { period: Period; inSteps: boolean }) {
  const { t } = useWords()
  const grid = useRead(readGrid, { query: period })
  const entry = useEntry(period, grid.rows)
  const [done, setDone] = useState<string | null>(null)
  if (grid.rows.length === 0)
    return (
      <EmptyState title={t('target.noTargetsTitle', { unit: grid.unit.name, year: period.year })}>
        {t('target.noTargetsBody')}
      </EmptyState>
    )
  const mayEnter = grid.can.enter.allowed
  const returned = [...new Set(grid.rows.flatMap(({ cell }) => cell?.returnedReason ?? []))]
  const foot = (
    <EntryFoot
      entry={entry}
      may={grid.can.submit}
      onSubmitted={() => setDone(t('target.submittedDone', { month: period.month }))}
    />
  )
  return (
    <div className="stack">
      {done && <Notice kind="done">{done}</Notice>}
      {returned.map((reason) => (
        <Notice key={reason}>{t('target.returnedBecause', { reason })}</Notice>
      ))}
      {inSteps && mayEnter ? (
        <EntrySteps entry={entry} month={period.month} foot={foot} />
      ) : (
        <>
          {mayEnter && <EntryHelp />}
          <EntryTable entry={entry} month={period.month} mayEnter={mayEnter} />
          <ProblemNotice problem={entry.failure} />
          {mayEnter && foot}
        </>
      )}
      <DecideMonth grid={grid} period={period} onDone={setDone} />
    </div>
  )
}

function EntryHelp() {
  const { t } = useWords()
  return (
    <p className={`small soft ${styles['help']}`} data-screen-only>
      <Kbd>=</Kbd> {t('target.entryHelpSame')}. {t('entry.help')} {t('target.keptHere')}
    </p>
  )
}
