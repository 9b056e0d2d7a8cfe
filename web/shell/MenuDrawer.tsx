import { useSession } from '#web/session/use-session.ts'
import { SideSheet } from '#web/ui/SideSheet.tsx'
import { useWords } from '#web/words/language.tsx'
import { DemonstrationClock } from './DemonstrationClock.tsx'
import styles from './MenuDrawer.module.css'
import { PersonMenu } from './PersonMenu.tsx'
import { RoomList } from './RoomList.tsx'

/** The rooms on a phone. */
export function MenuDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const { organization } = useSession()
  return (
    <SideSheet open onClose={onClose} title={t('shell.rooms')}>
      <RoomList onGo={onClose} />
      <div className={styles['below']}>
        {organization.isDemonstration && <DemonstrationClock />}
        <PersonMenu />
      </div>
    </SideSheet>
  )
}
