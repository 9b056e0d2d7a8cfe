import { hasBase } from '#domain/target/indicator.ts'
import type { YearRow } from '#domain/target/year-entry-contract.ts'
import { paths } from '#web/paths.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { useWords } from '#web/words/language.tsx'
import { EntryBox } from './EntryBox.tsx'
import styles from './YearTable.module.css'
import { type EntryRow, wordOf } from './entry-row.ts'
import type { Selection, Sheet, SheetBox } from './sheet.ts'
import type { Figures } from './use-figures.ts'
import { useNotation } from './use-notation.ts'
import { useSheet } from './use-sheet.ts'

type Props = {
  figures: Figures<YearRow>
  rows: readonly YearRow[]
  label: string
  mayEnter: boolean
  lastBegunMonth: number
  frozenMonths: readonly number[]
}

/** A line of the sheet: of a target its figures, of a pair its second numbers in a line of their own. */
type Line = { row: YearRow; part: 'text' | 'baseText'; number: number }

/** Targets down, months along; a pair takes two lines. */
export function YearTable(props: Props) {
  const { figures, rows, label, mayEnter, lastBegunMonth, frozenMonths } = props
  const { t } = useWords()
  const byKey = new Map(figures.entries.map((line) => [line.key, line]))
  const lines = rows.flatMap((row, index): Line[] => {
    const line: Line = { row, part: 'text', number: index + 1 }
    return hasBase(row) ? [line, { ...line, part: 'baseText' }] : [line]
  })
  const isOpen = (line: EntryRow) =>
    mayEnter && line.isOpen && line.month <= lastBegunMonth && !frozenMonths.includes(line.month)
  const cellAt = ({ row }: Line, month: number) => byKey.get(`${row.targetId} ${month}`)
  const sheet: Sheet = lines.map((line) => months.map((month) => boxOf(cellAt(line, month), line, isOpen)))
  const { handlers, selection, said } = useSheet(sheet, figures)
  return (
    <div className={styles['frame']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the cells in it */}
      <table className={styles['year']} aria-label={label} {...handlers}>
        <thead>
          <tr>
            <th scope="col">{t('target.indicator')}</th>
            {months.map((month) => (
              <th key={month} scope="col" data-now={month === lastBegunMonth || undefined}>
                <abbr title={t('target.month', { month })}>{t('entry.monthShort', { month })}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={`${line.row.targetId} ${line.part}`} data-second={line.part === 'baseText' || undefined}>
              <LineHead line={line} />
              {months.map((month) => (
                <td key={month}>
                  <YearCell
                    cell={cellAt(line, month)}
                    line={line}
                    at={{ row: at, column: month - 1 }}
                    figures={figures}
                    selection={selection}
                    isOpen={isOpen}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {said && <p className="small soft">{said}</p>}
    </div>
  )
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

function boxOf(
  cell: EntryRow | undefined,
  { part }: Line,
  isOpen: (cell: EntryRow) => boolean,
): SheetBox | null {
  if (!cell) return null
  return { key: cell.key, part, text: cell[part] ?? '', isOpen: isOpen(cell) }
}

function LineHead({ line: { row, part, number } }: { line: Line }) {
  const { t } = useWords()
  const notation = useNotation()
  if (part === 'baseText')
    return (
      <th scope="row" className="small quiet">
        {row.baseName}
      </th>
    )
  const planned = wordOf(row, row.planned, notation)
  return (
    <th scope="row">
      <span className={styles['number']}>{number}</span>
      <span>
        <FigureLink to={paths.target(row.targetId)}>{row.indicatorName}</FigureLink>
        <span className="below">{t('target.yearPlanned', { unit: row.unitOfMeasure, planned })}</span>
      </span>
    </th>
  )
}

function YearCell(props: {
  cell: EntryRow | undefined
  line: Line
  at: { row: number; column: number }
  figures: Figures<YearRow>
  selection: Selection | null
  isOpen: (cell: EntryRow) => boolean
}) {
  const { cell, line, at, figures, selection, isOpen } = props
  const { t } = useWords()
  if (!cell) return <span className={styles['none']} aria-hidden="true" />
  const { row, part } = line
  const of = { indicator: row.indicatorName, month: cell.month }
  const label =
    part === 'text' ? t('target.cellOf', of) : t('entry.base', { ...of, base: row.baseName ?? '' })
  const writer = part === 'text' ? figures.writerOf(cell) : null
  return (
    <>
      <EntryBox
        line={cell}
        part={part}
        at={at}
        figures={figures}
        mayWrite={isOpen(cell)}
        selection={selection}
        label={label}
        narrow
      />
      {writer && <span className={styles['news']}>{t('entry.justWritten', { name: writer })}</span>}
    </>
  )
}
