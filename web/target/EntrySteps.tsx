import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import { EntryStep } from './EntryStep.tsx'
import styles from './EntrySteps.module.css'
import { isWaiting, isWrong, wordOf } from './entry-row.ts'
import type { Entry } from './use-entry.ts'
import { useNotation } from './use-notation.ts'

type Props = { entry: Entry; month: number; foot: ReactNode }

/** One target after another, for a phone: each is saved as one goes on, and what is left is always in sight. */
export function EntrySteps({ entry, month, foot }: Props) {
  const { t } = useWords()
  const { entries } = entry
  const all = entries.length
  const [at, setAt] = useState(() => Math.max(entries.findIndex(isWaiting), 0))
  const done = entries.filter((line) => !isWaiting(line) && !isWrong(line)).length
  useSavingOnTheWay(entry, at)
  const line = entries[at]
  return (
    <div className={styles['steps']}>
      <div className={styles['progress']}>
        <p className="small">
          <span className="strong">{t('entry.doneOf', { done, all })}</span> <Saving entry={entry} />
        </p>
        <progress value={done} max={all} aria-label={t('entry.doneOf', { done, all })} />
      </div>
      {line ? (
        <EntryStep
          key={line.key}
          line={line}
          entry={entry}
          month={month}
          all={all}
          onNext={() => setAt(at + 1)}
          {...(at > 0 ? { onBack: () => setAt(at - 1) } : {})}
        />
      ) : (
        <>
          <Review entry={entry} onChoose={setAt} />
          {foot}
        </>
      )}
    </div>
  )
}

/** Saves what is typed whenever one goes on, and once the network is back. */
function useSavingOnTheWay(entry: Entry, at: number): void {
  const save = useRef(entry.saveDraft)
  useEffect(() => {
    save.current = entry.saveDraft
  })
  useEffect(() => {
    void save.current()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- going on is what saves
  }, [at])
  useEffect(() => {
    const again = () => void save.current()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [])
}

function Saving({ entry }: { entry: Entry }) {
  const { t } = useWords()
  const hasUnsaved = entry.entries.some((line) => line.isUnsaved && line.isOpen && !isWrong(line))
  if (entry.isSending) return <span className="quiet">{t('entry.saving')}</span>
  if (entry.failure && hasUnsaved) return <span>{t('entry.keptOnly')}</span>
  return hasUnsaved ? null : <span className="quiet">{t('entry.saved')}</span>
}

/** All figures in a list: press one to change it. */
function Review({ entry, onChoose }: { entry: Entry; onChoose: (at: number) => void }) {
  const { t } = useWords()
  const notation = useNotation()
  return (
    <ol className={styles['review']} aria-label={t('entry.review')}>
      {entry.entries.map((line, at) => (
        <li key={line.key}>
          <button type="button" onClick={() => onChoose(at)}>
            <span>{line.row.indicatorName}</span>
            <span className="figures strong">
              {line.reading.kind === 'value' ? wordOf(line.row, line.reading.value, notation) : '–'}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
