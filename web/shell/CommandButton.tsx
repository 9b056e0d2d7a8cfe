import { Kbd } from '#web/ui/Kbd.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './CommandButton.module.css'

/** Opens the command bar; it looks like the field that it opens. */
export function CommandButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useWords()
  return (
    <button type="button" className={styles['button']} onClick={onOpen} aria-keyshortcuts="Control+K">
      <span>{t('shell.findOrDo')}</span>
      <Kbd>Ctrl K</Kbd>
    </button>
  )
}
