import { Big } from 'big.js'
import { type Decimal, divide, decimal } from '#domain/quantity/decimal.ts'
import type { GridRow } from '#domain/target/actual-contract.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { ActualStateMark } from './actual-state.tsx'
import { EntryProblem } from './EntryProblem.tsx'
import styles from './EntryTable.module.css'
import { isSameFigure } from './read-entry.ts'
import { type EntryRow, isWrong } from './entry-row.ts'
import type { Entry } from './use-entry.ts'

type Props = { line: EntryRow; entry: Entry; month: number; mayEnter: boolean }

/** One target: what was, the cell, what it comes to, and what is wrong with it. */
export function EntryLine({ line, entry, month, mayEnter }: Props) {
  const { t, format } = useWords()
  const { row, number } = line
  const value = line.reading.kind === 'value' ? line.reading.value : null
  const toDate = toDateWith(row, value)
  const percent = percentOf(row, toDate)
  const shown = (figure: Decimal | null) => (figure === null ? '–' : format.number(figure))
  return (
    <tbody className={styles['line']}>
      <tr data-line={number}>
        <th scope="row">
          <span className={styles['number']}>{number}</span>
          <span>
            <FigureLink to={paths.target(row.targetId, month)}>{row.indicatorName}</FigureLink>
            <span className="below">
              {t('target.yearPlanned', { unit: row.unitOfMeasure, planned: format.number(row.planned) })}
            </span>
          </span>
        </th>
        <td
          className={styles['end']}
          data-title={month > 1 ? t('target.previousToDate', { month: month - 1 }) : ''}
        >
          {shown(row.previousToDate)}
        </td>
        <td
          className={styles['end']}
          data-title={month > 1 ? t('target.previous', { month: month - 1 }) : ''}
        >
          {shown(row.previous)}
        </td>
        <td className={styles['entry']} data-title={t('target.month', { month })}>
          <EntryInput line={line} entry={entry} month={month} mayEnter={mayEnter} />
        </td>
        {mayEnter && (
          <td className={styles['same']}>
            <SameButton line={line} entry={entry} />
          </td>
        )}
        <td className={styles['end']} data-title={t('target.toDateAfter', { month })}>
          {shown(toDate)}
        </td>
        <td className={styles['end']} data-title={t('target.percentOfExpected')}>
          {percent === null ? '–' : format.percent(percent, 0)}
        </td>
        <td>
          <LineState line={line} />
        </td>
      </tr>
      <EntryProblem line={line} entry={entry} columns={mayEnter ? 8 : 7} />
    </tbody>
  )
}

/** All months with this one, where they add up; otherwise the month's own level. */
function toDateWith(row: GridRow, value: Decimal | null): Decimal | null {
  if (value === null) return null
  return row.aggregation === 'sum' ? decimal(new Big(row.previousToDate ?? 0).plus(value)) : value
}

function percentOf(row: GridRow, toDate: Decimal | null): Decimal | null {
  return toDate === null ? null : divide(decimal(new Big(toDate).times(100)), row.expectedToDate)
}

function EntryInput({ line, entry, month, mayEnter }: Props) {
  const { t, format } = useWords()
  const { row, text } = line
  if (!line.isOpen || !mayEnter) return <HeldFigure line={line} />
  const hasProblem = isWrong(line)
  return (
    <input
      inputMode="decimal"
      autoComplete="off"
      className={styles['input']}
      aria-label={t('target.cellOf', { indicator: row.indicatorName, month })}
      aria-invalid={hasProblem || undefined}
      aria-describedby={hasProblem ? `problem-${row.targetId}` : undefined}
      data-waiting={text === '' || undefined}
      placeholder={row.previous === null ? '' : format.number(row.previous)}
      value={text}
      onKeyDown={(event) => {
        if (event.key !== '=') return
        event.preventDefault()
        takePrevious(line, entry)
      }}
      onChange={(event) => {
        const isPasted =
          event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === 'insertFromPaste'
        entry.write({ [row.targetId]: { text: event.currentTarget.value, isPasted } })
      }}
    />
  )
}

/** What cannot be written now: the figure as it is held, or what was typed before it could no longer be. */
function HeldFigure({ line: { row, text, isUnsaved } }: { line: EntryRow }) {
  const { format } = useWords()
  if (isUnsaved) return <span className="figures soft">{text}</span>
  return <span className="figures strong">{row.cell ? format.number(row.cell.value) : '–'}</span>
}

function takePrevious({ row }: EntryRow, entry: Entry): void {
  if (row.previous === null) return
  entry.write({ [row.targetId]: { text: row.previous.replace('.', ','), isPasted: false } })
}

function SameButton({ line, entry }: { line: EntryRow; entry: Entry }) {
  const { t } = useWords()
  if (!line.isOpen || line.row.previous === null) return null
  const isSame = line.reading.kind === 'value' && isSameFigure(line.reading.value, line.row.previous)
  return (
    <Button
      small
      kind={isSame ? 'quiet' : 'ordinary'}
      aria-pressed={isSame}
      onClick={() => takePrevious(line, entry)}
    >
      {t('target.same')}
    </Button>
  )
}

function LineState({ line }: { line: EntryRow }) {
  const { t } = useWords()
  const { reading, row, isUnsaved } = line
  if (isWrong(line)) return <StatusMark status="wrong">{t('target.cellWrong')}</StatusMark>
  if (isUnsaved && reading.kind === 'value')
    return <StatusMark status="in_progress">{t('target.cellEntered')}</StatusMark>
  if (row.cell) {
    const { waiting, changedAfterFreeze } = row
    return (
      <ActualStateMark state={row.cell.state} waiting={waiting} changedAfterFreeze={changedAfterFreeze} />
    )
  }
  return <span className="quiet">{t('target.cellWaiting')}</span>
}
