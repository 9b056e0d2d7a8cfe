import { SideSheet } from '#web/ui/SideSheet.tsx'
import { useWords } from '#web/words/language.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { RoomList } from './RoomList.tsx'

/** The rooms on a phone. */
export function MenuDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  return (
    <SideSheet open onClose={onClose} title={t('shell.rooms')}>
      <RoomList onGo={onClose} />
      <hr />
      <PersonMenu />
    </SideSheet>
  )
}
