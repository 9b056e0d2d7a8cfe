import { useState } from 'react'
import type { ResponseOf } from '#domain/contract/route.ts'
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
import { MonthTerms } from './MonthTerms.tsx'
import { Onlookers } from './Onlookers.tsx'
import { type Period, useEntry } from './use-entry.ts'
import { capital, usePlaceName } from './waiting-words.ts'

export type Grid = ResponseOf<typeof readGrid>

/** The grid of one unit and month, with what its reader may do with it. */
export function MonthGrid({ period, inSteps }: { period: Period; inSteps: boolean }) {
  const { t } = useWords()
  const nameOf = usePlaceName()
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
  const foot = (
    <EntryFoot
      entry={entry}
      may={grid.can.submit}
      next={grid.next}
      onSubmitted={() => setDone(t('month.submittedDone', { month: period.month, at: nameOf(grid.next) }))}
    />
  )
  return (
    <div className="stack">
      <Onlookers {...period} />
      {done && <Notice kind="done">{done}</Notice>}
      <MonthTerms grid={grid} unsaved={entry.entries.filter(({ isUnsaved }) => isUnsaved).length} />
      <ReturnedReasons grid={grid} />
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

/** Why figures came back, word for word, each reason once. */
function ReturnedReasons({ grid: { rows } }: { grid: Grid }) {
  const { t } = useWords()
  const nameOf = usePlaceName()
  const sentences = rows.flatMap(({ cell, returnedFrom }) => {
    if (!cell?.returnedReason) return []
    const reason = cell.returnedReason
    return returnedFrom
      ? [capital(t('month.returnedBecause', { at: nameOf(returnedFrom), reason }))]
      : [t('month.returnedBefore', { reason })]
  })
  return [...new Set(sentences)].map((sentence) => <Notice key={sentence}>{sentence}</Notice>)
}

function EntryHelp() {
  const { t } = useWords()
  return (
    <p className={`small soft ${styles['help']}`} data-screen-only>
      <Kbd>=</Kbd> {t('target.entryHelpSame')}. {t('entry.help')} {t('target.keptHere')}
    </p>
  )
}
