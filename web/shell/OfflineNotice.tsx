import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './OfflineNotice.module.css'

const subscribe = (listener: () => void) => onlineManager.subscribe(listener)

/** Says that the network is away, and that nothing typed is lost. */
export function OfflineNotice() {
  const { t } = useWords()
  const isOnline = useSyncExternalStore(subscribe, () => onlineManager.isOnline())
  if (isOnline) return null
  return (
    <div className={styles['notice']}>
      <Notice>{t('shell.offline')}</Notice>
    </div>
  )
}
