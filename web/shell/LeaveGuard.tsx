import { lazy, Suspense, useEffect } from 'react'
import { useBlocker } from 'react-router'
import { forgetUnsaved, hasUnsaved } from '#web/ui/form/unsaved.ts'

const LeaveDialog = lazy(async () => ({ default: (await import('./LeaveDialog.tsx')).LeaveDialog }))

const holdWindow = (event: BeforeUnloadEvent): void => {
  if (hasUnsaved()) event.preventDefault()
}

/** Asks before something typed and not sent is left behind. */
export function LeaveGuard() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => hasUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    addEventListener('beforeunload', holdWindow)
    return () => removeEventListener('beforeunload', holdWindow)
  }, [])
  const leave = () => {
    forgetUnsaved()
    blocker.proceed?.()
  }
  return (
    <Suspense fallback={null}>
      {blocker.state === 'blocked' && <LeaveDialog onStay={blocker.reset} onLeave={leave} />}
    </Suspense>
  )
}
