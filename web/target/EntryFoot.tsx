import { useState } from 'react'
import type { Decision } from '#domain/decision/decision.ts'
import type { ShownWaiting } from '#domain/target/waiting.ts'
import { Button } from '#web/ui/Button.tsx'
import { announce } from '#web/ui/LiveRegion.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './EntryTable.module.css'
import { type EntryRow, isWaiting, isWrong } from './entry-row.ts'
import type { Entry } from './use-entry.ts'
import { usePlaceName } from './waiting-words.ts'

type Props = { entry: Entry; may: Decision; next: ShownWaiting; onSubmitted: () => void }

/** How far the month is, and the two ways on: keep it as a draft, or submit it. */
export function EntryFoot({ entry, may, next, onSubmitted }: Props) {
  const { t, why } = useWords()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const nameOf = usePlaceName()
  const { entries } = entry
  const wrong = entries.filter(isWrong)
  const unsaved = entries.filter((line) => line.isUnsaved && line.isOpen)
  const rows = wrong.map((line) => line.number).join(', ')
  const blocked = wrong.length > 0 ? t('target.blockedByWrong', { rows }) : null
  const nothing = unsaved.length === 0 ? why(may) : null
  const save = async () => {
    if (!(await entry.saveDraft())) return
    const time = new Date().toTimeString().slice(0, 5)
    setSavedAt(time)
    announce(t('target.savedAt', { time }))
  }
  const submit = async () => {
    if (await entry.submitAll()) onSubmitted()
  }
  if (entries.every((line) => !line.isOpen)) return null
  return (
    <footer className={styles['foot']} data-screen-only>
      <div>
        <Progress entries={entries} />
        {savedAt && <p className="small quiet">{t('target.savedAt', { time: savedAt })}</p>}
      </div>
      <div className={styles['acts']}>
        <SameForRest entry={entry} />
        <Button
          busy={entry.isSending}
          why={unsaved.length === 0 ? why({ allowed: false, reason: 'nothing_to_submit' }) : null}
          onClick={() => void save()}
        >
          {t('target.saveDraft')}
        </Button>
        <Button
          kind="primary"
          busy={entry.isSending}
          why={blocked ?? nothing}
          whyShown
          onClick={() => void submit()}
        >
          {t('target.submit')}
        </Button>
      </div>
      <p className="small quiet">{t('month.submitHint', { at: nameOf(next) })}</p>
    </footer>
  )
}

function Progress({ entries }: { entries: readonly EntryRow[] }) {
  const { t, format } = useWords()
  const wrong = entries.filter(isWrong)
  const waiting = entries.filter(isWaiting)
  const done = entries.length - wrong.length - waiting.length
  const parts = [
    t('target.progress', { done: format.number(done), all: format.number(entries.length) }),
    waiting.length > 0 && t('target.progressWaiting', { count: waiting.length }),
    wrong.length > 0 &&
      t('target.progressWrong', { count: wrong.length, rows: wrong.map((line) => line.number).join(', ') }),
  ]
  return <p className="strong">{parts.filter(Boolean).join(', ')}.</p>
}

/** One tap for all that stayed as it was last month. */
function SameForRest({ entry }: { entry: Entry }) {
  const { t } = useWords()
  const rest = entry.entries.flatMap((line) => {
    const same = isWaiting(line) ? entry.sameOf(line) : null
    return same ? [[line.key, same] as const] : []
  })
  if (rest.length === 0) return null
  const take = () => entry.write(Object.fromEntries(rest))
  return <Button onClick={take}>{t('target.sameAll', { count: rest.length })}</Button>
}
