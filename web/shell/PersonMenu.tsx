import { lazy, Suspense, useState } from 'react'
import { useSession } from '#web/session/use-session.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './PersonMenu.module.css'

const PersonChoices = lazy(async () => ({ default: (await import('./PersonChoices.tsx')).PersonChoices }))

/** Who is at work, in which post. Pressed, it becomes the menu of their choices. */
export function PersonMenu() {
  const { t } = useWords()
  const [isWanted, setWanted] = useState(false)
  const session = useSession()
  const position = session.positions[0]
  const trigger = (
    <span className={styles['person']}>
      <span className="seenByReaderOnly">{t('shell.account')}: </span>
      <span className="strong">{position?.title ?? session.name}</span>
      <span className="quiet">{position?.unit.name}</span>
    </span>
  )
  const closed = (
    <button
      type="button"
      className={styles['button']}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      {trigger}
    </button>
  )
  return <Suspense fallback={closed}>{isWanted ? <PersonChoices trigger={trigger} /> : closed}</Suspense>
}
