import type { ReactNode } from 'react'
import { useSession } from '#web/session/use-session.ts'
import { DemonstrationClock } from './DemonstrationClock.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './DemonstrationBanner.module.css'

/** The line above every page: that its data are a demonstration, which day it is there, and the command bar. */
export function DemonstrationBanner({ children }: { children: ReactNode }) {
  const { t, format } = useWords()
  const { organization, today } = useSession()
  if (!organization.isDemonstration) return <div className={styles['plain']}>{children}</div>
  return (
    <aside className={styles['banner']} aria-label={t('shell.demonstration')}>
      <span>
        <b>{t('shell.demonstration')}</b>{' '}
        <span className={styles['more']}>
          {t('shell.demonstrationOf', { organization: organization.name })}
        </span>
      </span>
      <span className={styles['day']}>{format.date(today)}</span>
      <span className={styles['tools']}>
        <DemonstrationClock />
        {children}
      </span>
    </aside>
  )
}
