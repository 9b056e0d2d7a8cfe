import { useState } from 'react'
import { periodEnds } from '#domain/target/period.ts'
import { enterYear, readYear, type YearRow } from '#domain/target/year-entry-contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { announce } from '#web/ui/LiveRegion.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { ProblemLine } from './EntryProblem.tsx'
import styles from './EntryTable.module.css'
import { conflictsOf, type GivenCell } from './entry-row.ts'
import { useCellProblem } from './use-cell-problem.ts'
import { type Figures, useFigures } from './use-figures.ts'
import { Onlookers } from './Onlookers.tsx'
import { YearTable } from './YearTable.tsx'

/** A unit's targets by the months of a year: what is submitted stands, the rest is entered and saved in one act. */
export function YearGrid({ unitId, year }: { unitId: string; year: number }) {
  const { t } = useWords()
  const { rows, unit, lastBegunMonth, frozenMonths, can } = useRead(readYear, { query: { unitId, year } })
  const save = useAct(enterYear)
  const figures = useFigures(`${unitId} ${year}`, rows.flatMap(cellsOf), (cells) =>
    save.send({ body: { unitId, year, cells: [...cells] } }),
  )
  const { refused } = figures
  const isSaidByCells =
    refused !== null && (refused.problem.fields.length > 0 || conflictsOf(refused).length > 0)
  if (rows.length === 0)
    return (
      <EmptyState title={t('target.noTargetsTitle', { unit: unit.name, year })}>
        {t('target.noTargetsBody')}
      </EmptyState>
    )
  return (
    <div className="stack">
      <Onlookers unitId={unitId} year={year} />
      <p className="small soft">
        {t('entry.yearSub')} {t('entry.legend')} {can.enter.allowed && t('entry.help')}
      </p>
      <YearTable
        figures={figures}
        rows={rows}
        label={t('entry.yearTable', { year })}
        mayEnter={can.enter.allowed}
        lastBegunMonth={lastBegunMonth}
        frozenMonths={frozenMonths}
      />
      <YearProblems figures={figures} />
      <ProblemNotice problem={isSaidByCells ? null : (refused?.problem ?? null)} />
      {can.enter.allowed && <YearFoot figures={figures} isSending={save.isSending} />}
    </div>
  )
}

/** The cells of a target: one for each period that ends. */
const cellsOf = (row: YearRow, index: number): GivenCell<YearRow>[] =>
  periodEnds(row.frequency).map((month) => ({
    key: `${row.targetId} ${month}`,
    number: index + 1,
    month,
    row,
    cell: row.cells.find((cell) => cell.month === month) ?? null,
  }))

function YearProblems({ figures }: { figures: Figures<YearRow> }) {
  const { t } = useWords()
  const problemOf = useCellProblem(figures)
  const wrong = figures.entries.flatMap((line) => {
    const said = problemOf(line)
    return said ? [{ line, said }] : []
  })
  return (
    <div className={styles['problems']}>
      {wrong.map(({ line, said }) => (
        <div key={line.key} id={`problem-${line.key}`}>
          <ProblemLine
            said={said}
            sentence={t('entry.cellProblem', {
              row: line.number,
              month: line.month,
              sentence: said.sentence,
            })}
          />
        </div>
      ))}
    </div>
  )
}

function YearFoot({ figures, isSending }: { figures: Figures<YearRow>; isSending: boolean }) {
  const { t } = useWords()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const unsaved = figures.entries.filter((line) => line.isUnsaved && line.isOpen)
  const save = async () => {
    if (!(await figures.saveDraft())) return
    const time = new Date().toTimeString().slice(0, 5)
    setSavedAt(time)
    announce(t('target.savedAt', { time }))
  }
  return (
    <footer className={styles['foot']} data-screen-only>
      <div>
        <p className="strong">
          {unsaved.length > 0 ? t('entry.unsaved', { count: unsaved.length }) : t('entry.nothingUnsaved')}
        </p>
        {savedAt && <p className="small quiet">{t('target.savedAt', { time: savedAt })}</p>}
      </div>
      <div className={styles['acts']}>
        <Button
          kind="primary"
          busy={isSending}
          why={unsaved.length === 0 ? t('entry.nothingUnsaved') : null}
          onClick={() => void save()}
        >
          {t('entry.save')}
        </Button>
      </div>
      <p className="small quiet">
        {t('entry.submitByMonth')} {t('target.keptHere')}
      </p>
    </footer>
  )
}
