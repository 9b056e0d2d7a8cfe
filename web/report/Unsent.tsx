import { useState } from 'react'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ReportRead } from './ReportPage.tsx'
import styles from './Report.module.css'
import { findDraft, keepDraft } from './section-draft.ts'

/**
 * Words that this machine still holds of a report which takes nothing now: they were written while the network was away and
 * came too late. They stand in their sections again when the report is open again.
 */
export function Unsent({ report }: { report: ReportRead }) {
  const { t } = useWords()
  const { personId } = useSession()
  const [, setAsked] = useState(0)
  const held = report.sections.flatMap(({ section, text }) => {
    const draft = findDraft(report.id, section.key, personId)
    return draft && draft.text !== (text ?? '') ? [{ ...section, said: draft.text }] : []
  })
  if (held.length === 0) return null
  const drop = () => {
    for (const { key } of held) keepDraft([report.id, key, personId], null)
    setAsked((times) => times + 1)
  }
  return (
    <Notice
      title={t('report.unsent')}
      actions={
        <Button small kind="quiet" onClick={drop}>
          {t('report.dropUnsent')}
        </Button>
      }
    >
      {held.map(({ key, title, said }) => (
        <details key={key} open>
          <summary>{title}</summary>
          <p className={styles['text']}>{said}</p>
        </details>
      ))}
    </Notice>
  )
}
