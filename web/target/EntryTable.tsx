import { hasBase } from '#domain/target/indicator.ts'
import { useWords } from '#web/words/language.tsx'
import { EntryLine } from './EntryLine.tsx'
import styles from './EntryTable.module.css'
import type { EntryRow } from './entry-row.ts'
import type { Sheet, SheetBox } from './sheet.ts'
import type { Entry } from './use-entry.ts'
import { useSheet } from './use-sheet.ts'

type Props = { entry: Entry; month: number; mayEnter: boolean }

/** One line a target: last period beside the cell; it behaves as a sheet of Excel does. */
export function EntryTable({ entry, month, mayEnter }: Props) {
  const { t } = useWords()
  const { handlers, selection, said } = useSheet(sheetOf(entry.entries, mayEnter), entry)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the cells in it */}
      <table className={styles['grid']} aria-label={t('target.month', { month })} {...handlers}>
        <EntryHead month={month} mayEnter={mayEnter} />
        {entry.entries.map((line) => (
          <EntryLine
            key={line.key}
            line={line}
            entry={entry}
            month={month}
            mayEnter={mayEnter}
            selection={selection}
          />
        ))}
      </table>
      {said && <p className="small soft">{said}</p>}
    </>
  )
}

function EntryHead({ month, mayEnter }: { month: number; mayEnter: boolean }) {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        <th scope="col">{t('target.indicator')}</th>
        <th scope="col" className={styles['end']}>
          {month > 1 && t('target.previousToDate', { month: month - 1 })}
        </th>
        <th scope="col" className={styles['end']}>
          {month > 1 && t('target.previous', { month: month - 1 })}
        </th>
        <th scope="col" className={styles['entryHead']}>
          {t('target.month', { month })}
        </th>
        {mayEnter && (
          <th scope="col">
            <span className="seenByReaderOnly">{t('target.same')}</span>
          </th>
        )}
        <th scope="col" className={styles['end']}>
          {t('target.toDateAfter', { month })}
        </th>
        <th scope="col" className={styles['end']}>
          {t('target.percentOfExpected')}
        </th>
        <th scope="col">{t('target.state')}</th>
      </tr>
    </thead>
  )
}

/** A column of figures, and beside it the second numbers of pairs. */
const sheetOf = (entries: readonly EntryRow[], mayEnter: boolean): Sheet =>
  entries.map((line) => {
    const isOpen = line.isOpen && mayEnter
    const value: SheetBox = { key: line.key, part: 'text', text: line.text, isOpen }
    return hasBase(line.row) ? [value, { ...value, part: 'baseText', text: line.baseText ?? '' }] : [value]
  })
