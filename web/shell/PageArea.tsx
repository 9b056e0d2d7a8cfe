import { Outlet, useLocation, useNavigation } from 'react-router'
import { Waiting } from '#web/ui/Waiting.tsx'
import { FailedPage } from './FailedPage.tsx'
import styles from './Shell.module.css'

/** The page itself; while the next one loads the present one stays, under a thin moving line. */
export function PageArea() {
  const isLoading = useNavigation().state === 'loading'
  const { pathname } = useLocation()
  return (
    <main id="content" tabIndex={-1} className={styles['page']} aria-busy={isLoading || undefined}>
      {isLoading && <div className={styles['progress']} />}
      <Waiting lines={8} place={pathname} failed={failedPage}>
        <Outlet />
      </Waiting>
    </main>
  )
}

const failedPage = (failure: unknown, onRetry: () => void) => (
  <FailedPage failure={failure} onRetry={onRetry} />
)
