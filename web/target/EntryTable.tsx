import type { ClipboardEvent, KeyboardEvent } from 'react'
import { readRange } from '#web/ui/grid/grid-row.ts'
import { useWords } from '#web/words/language.tsx'
import { EntryLine } from './EntryLine.tsx'
import styles from './EntryTable.module.css'
import type { Typed } from './read-entry.ts'
import type { Entry } from './use-entry.ts'

type Props = { entry: Entry; month: number; mayEnter: boolean }

/** One line a target: last period beside the cell; Enter goes down, a column is pasted from Excel as it is. */
export function EntryTable({ entry, month, mayEnter }: Props) {
  const { t } = useWords()
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const from = numberOf(event.target)
    const lines = readRange(event.clipboardData.getData('text/plain'))
    if (from === null || lines.length < 2) return
    event.preventDefault()
    const written = entry.entries.flatMap(({ number, isOpen, row }) => {
      const text = lines[number - from]?.[0]
      return isOpen && text !== undefined
        ? [[row.targetId, { text, isPasted: true } satisfies Typed] as const]
        : []
    })
    entry.write(Object.fromEntries(written))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the cells in it
    <table
      className={styles['grid']}
      aria-label={t('target.month', { month })}
      onKeyDown={walk}
      onPaste={paste}
    >
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
      {entry.entries.map((line) => (
        <EntryLine key={line.row.targetId} line={line} entry={entry} month={month} mayEnter={mayEnter} />
      ))}
    </table>
  )
}

/** The number of the line in which an element stands. */
function numberOf(element: EventTarget): number | null {
  const line = element instanceof HTMLInputElement ? element.closest<HTMLElement>('[data-line]') : null
  return line ? Number(line.dataset['line']) : null
}

const steps: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

/** Enter and the arrows go to the next cell that can be written. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key]
  if (!step || !(event.target instanceof HTMLInputElement)) return
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not([readonly])')]
  const next = cells[cells.indexOf(event.target) + step]
  event.preventDefault()
  next?.focus()
  next?.select()
}
