import { compare, decimal, type Decimal } from '#domain/quantity/decimal.ts'
import type { GridRow } from '#domain/target/actual-contract.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { ActualStateMark } from './actual-state.tsx'
import { EntryBox } from './EntryBox.tsx'
import { EntryProblem } from './EntryProblem.tsx'
import styles from './EntryTable.module.css'
import { type EntryRow, isWrong, wordOf } from './entry-row.ts'
import { isSameFigure } from './read-entry.ts'
import type { Selection } from './sheet.ts'
import type { Entry } from './use-entry.ts'
import { useNotation } from './use-notation.ts'
import { type Comes, whatComes } from './what-period-brought.ts'

type Props = {
  line: EntryRow<GridRow>
  entry: Entry
  month: number
  mayEnter: boolean
  selection: Selection | null
}

/** One target: what was, the cell, what it comes to, and what is wrong with it. */
export function EntryLine(props: Props) {
  const { line, entry, month, mayEnter } = props
  const { t, format } = useWords()
  const notation = useNotation()
  const { row, number } = line
  const comes = whatComes(row, line.reading)
  const shown = (figure: Decimal | null) => (figure === null ? '–' : wordOf(row, figure, notation))
  return (
    <tbody className={styles['line']}>
      <tr>
        <th scope="row">
          <span className={styles['number']}>{number}</span>
          <span>
            <FigureLink to={paths.target(row.targetId, month)}>{row.indicatorName}</FigureLink>
            <span className="below">
              {t('target.yearPlanned', {
                unit: row.unitOfMeasure,
                planned: wordOf(row, row.planned, notation),
              })}
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
          <EntryCell {...props} comes={comes} />
        </td>
        {mayEnter && (
          <td className={styles['same']}>
            <SameButton line={line} entry={entry} />
          </td>
        )}
        <td className={styles['end']} data-title={t('target.toDateAfter', { month })}>
          {shown(comes.toDate)}
        </td>
        <td className={styles['end']} data-title={t('target.percentOfExpected')}>
          {comes.percentOfExpected === null ? '–' : format.percent(comes.percentOfExpected, 0)}
        </td>
        <td>
          <LineState line={line} entry={entry} />
        </td>
      </tr>
      <EntryProblem line={line} entry={entry} columns={mayEnter ? 8 : 7} />
    </tbody>
  )
}

/** The box of a figure, or the two of a pair, with what they say together. */
function EntryCell({ line, entry, month, mayEnter, selection, comes }: Props & { comes: Comes }) {
  const { t } = useWords()
  const notation = useNotation()
  const { row, baseText, number } = line
  const box = { line, figures: entry, mayWrite: line.isOpen && mayEnter, selection }
  const same = entry.sameOf(line)
  const previous = same && row.previous !== null ? wordOf(row, row.previous, notation) : ''
  return (
    <>
      <span className={baseText === null ? undefined : styles['pair']}>
        <EntryBox
          {...box}
          part="text"
          at={{ row: number - 1, column: 0 }}
          label={t('target.cellOf', { indicator: row.indicatorName, month })}
          placeholder={previous}
          {...(same ? { onSame: () => entry.write({ [line.key]: same }) } : {})}
        />
        {baseText !== null && (
          <>
            <span className="quiet">/</span>
            <EntryBox
              {...box}
              part="baseText"
              at={{ row: number - 1, column: 1 }}
              label={t('entry.base', { indicator: row.indicatorName, base: row.baseName ?? '', month })}
            />
          </>
        )}
      </span>
      {row.baseName && <span className="below">/ {row.baseName}</span>}
      <SaidBelow row={row} comes={comes} />
    </>
  )
}

/** What a pair comes to, or what a running total says of this period alone. */
function SaidBelow({ row, comes }: { row: GridRow; comes: Comes }) {
  const { t, format } = useWords()
  const { pair, inPeriod } = comes
  if (pair !== null)
    return (
      <span className="below">
        {t('entry.pairIs', {
          figure: format.number(pair, Math.max(row.decimals, 1)),
          unit: row.unitOfMeasure,
        })}
      </span>
    )
  if (inPeriod === null) return null
  const hasFallen = compare(inPeriod, decimal(0)) < 0
  return (
    <span className="below">
      {hasFallen
        ? t('entry.belowBefore', { before: format.number(row.previousToDate ?? decimal(0)) })
        : t('entry.inMonth', { figure: format.number(inPeriod) })}
    </span>
  )
}

function SameButton({ line, entry }: { line: EntryRow<GridRow>; entry: Entry }) {
  const { t } = useWords()
  const same = entry.sameOf(line)
  if (!line.isOpen || !same) return null
  const isSame = line.reading.kind === 'value' && isSameFigure(line.reading.value, line.row.previous)
  return (
    <Button
      small
      kind={isSame ? 'quiet' : 'ordinary'}
      aria-pressed={isSame}
      onClick={() => entry.write({ [line.key]: same })}
    >
      {t('target.same')}
    </Button>
  )
}

function LineState({ line, entry }: { line: EntryRow<GridRow>; entry: Entry }) {
  const { t } = useWords()
  const { row, reading, cell, isUnsaved } = line
  if (isWrong(line)) return <StatusMark status="wrong">{t('target.cellWrong')}</StatusMark>
  if (isUnsaved && reading.kind === 'value')
    return <StatusMark status="in_progress">{t('target.cellEntered')}</StatusMark>
  const writer = entry.writerOf(line)
  const { waiting, changedAfterFreeze } = row
  if (cell)
    return (
      <>
        <ActualStateMark state={cell.state} waiting={waiting} changedAfterFreeze={changedAfterFreeze} />
        {writer && (
          <span className={`below ${styles['news']}`}>{t('entry.justWritten', { name: writer })}</span>
        )}
      </>
    )
  return <span className="quiet">{t('target.cellWaiting')}</span>
}
