import { useSession } from '#web/session/use-session.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { useWords } from '#web/words/language.tsx'
import { turnFullScreen } from './full-screen.ts'
import styles from './Presentation.module.css'

type Props = { at: number; count: number; turn: (by: number) => void; leaveTo: string; presenter?: string }

/** Whose data these are, which slide of how many, and a button for everything that a key does. */
export function SlideFoot({ at, count, turn, leaveTo, presenter }: Props) {
  const { t } = useWords()
  const { organization } = useSession()
  return (
    <footer className={styles['foot']}>
      <p>
        {organization.isDemonstration && <b>{t('shell.demonstration')} </b>}
        {organization.isDemonstration
          ? t('shell.demonstrationOf', { organization: organization.name })
          : organization.name}
      </p>
      <div className={styles['controls']} data-screen-only>
        <span className={styles['count']}>{t('presentation.of', { number: at + 1, total: count })}</span>
        <Button small why={at === 0 ? t('presentation.isFirst') : null} onClick={() => turn(-1)}>
          {t('presentation.back')}
        </Button>
        <Button small why={at === count - 1 ? t('presentation.isLast') : null} onClick={() => turn(1)}>
          {t('presentation.on')}
        </Button>
        <Button small onClick={turnFullScreen}>
          {t('presentation.full')} <Kbd>F</Kbd>
        </Button>
        {presenter && (
          <ButtonLink small to={presenter}>
            {t('presentation.presenter')}
          </ButtonLink>
        )}
        <ButtonLink small to={leaveTo}>
          {t('presentation.leave')} <Kbd>Esc</Kbd>
        </ButtonLink>
      </div>
    </footer>
  )
}
