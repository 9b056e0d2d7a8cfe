import { lazy, Suspense, useCallback, useState } from 'react'
import { ScrollRestoration } from 'react-router'
import { useLive } from '#web/api/live.ts'
import { useSession } from '#web/session/use-session.ts'
import { LiveRegion } from '#web/ui/LiveRegion.tsx'
import { useWords } from '#web/words/language.tsx'
import { CommandButton } from './CommandButton.tsx'
import { DemonstrationBanner } from './DemonstrationBanner.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { NewDayNotice } from './NewDayNotice.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'
import { PageArea } from './PageArea.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { ReminderBell } from './ReminderBell.tsx'
import { RoomList } from './RoomList.tsx'
import styles from './Shell.module.css'
import { useShellKeys } from './shell-keys.ts'
import { SignInAgain } from './SignInAgain.tsx'

const CommandBar = lazy(async () => ({ default: (await import('./CommandBar.tsx')).CommandBar }))
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }))
const MenuDrawer = lazy(async () => ({ default: (await import('./MenuDrawer.tsx')).MenuDrawer }))

type Opened = 'command' | 'keys' | 'menu' | null

/** The frame around every page: rooms at the left, the day and the command bar above, the person below. */
export function Shell() {
  const [opened, setOpened] = useState<Opened>(null)
  const close = useCallback(() => setOpened(null), [])
  const openCommand = useCallback(() => setOpened('command'), [])
  const openKeys = useCallback(() => setOpened('keys'), [])
  useShellKeys(openCommand, openKeys)
  useLive()
  return (
    <div className={styles['frame']}>
      <SkipLink />
      <SideBar />
      <PhoneBar onFind={openCommand} onMenu={() => setOpened('menu')} />
      <div className={styles['main']}>
        <DemonstrationBanner>
          <ReminderBell />
          <CommandButton onOpen={openCommand} />
        </DemonstrationBanner>
        <OfflineNotice />
        <NewDayNotice />
        <PageArea />
      </div>
      <LiveRegion />
      <LeaveGuard />
      <SignInAgain />
      <ScrollRestoration />
      <Suspense fallback={null}>
        {opened === 'command' && <CommandBar onClose={close} onKeys={openKeys} />}
        {opened === 'keys' && <KeysDialog onClose={close} />}
        {opened === 'menu' && <MenuDrawer onClose={close} />}
      </Suspense>
    </div>
  )
}

function SkipLink() {
  const { t } = useWords()
  return (
    <a className={styles['skip']} href="#content">
      {t('shell.skip')}
    </a>
  )
}

function SideBar() {
  const { organization } = useSession()
  return (
    <header className={styles['side']}>
      <p className={styles['name']}>
        <b>Nhịp</b>
        {organization.name}
      </p>
      <RoomList />
      <div className={styles['person']}>
        <PersonMenu />
      </div>
    </header>
  )
}

function PhoneBar({ onFind, onMenu }: { onFind: () => void; onMenu: () => void }) {
  const { t } = useWords()
  return (
    <header className={styles['phone']}>
      <b>Nhịp</b>
      <span className="row">
        <ReminderBell />
        <button type="button" className={styles['phoneButton']} onClick={onFind}>
          {t('shell.find')}
        </button>
        <button type="button" className={styles['phoneButton']} onClick={onMenu}>
          {t('shell.menu')}
        </button>
      </span>
    </header>
  )
}
