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
import { EntryTable } from './EntryTable.tsx'
import styles from './EntryTable.module.css'
import { type Period, useEntry } from './use-entry.ts'

/** The grid of one unit and month, with what its reader may do with it. */
export function MonthGrid({ period }: { period: Period }) {
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
  return (
    <div className="stack">
      {done && <Notice kind="done">{done}</Notice>}
      {returned.map((reason) => (
        <Notice key={reason}>{t('target.returnedBecause', { reason })}</Notice>
      ))}
      {mayEnter && <EntryHelp />}
      <EntryTable entry={entry} month={period.month} mayEnter={mayEnter} />
      <ProblemNotice problem={entry.failure} />
      {mayEnter && (
        <EntryFoot
          entry={entry}
          may={grid.can.submit}
          onSubmitted={() => setDone(t('target.submittedDone', { month: period.month }))}
        />
      )}
      <DecideMonth grid={grid} period={period} onDone={setDone} />
    </div>
  )
}

function EntryHelp() {
  const { t } = useWords()
  return (
    <p className={`small soft ${styles['help']}`} data-screen-only>
      <Kbd>Enter</Kbd> {t('target.entryHelp')}, <Kbd>=</Kbd> {t('target.entryHelpSame')}, <Kbd>Ctrl V</Kbd>{' '}
      {t('target.entryHelpPaste')}. {t('target.keptHere')}
    </p>
  )
}
