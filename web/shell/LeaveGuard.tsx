import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { forgetUnsaved, hasUnsaved } from '#web/ui/form/unsaved.ts'
import { useWords } from '#web/words/language.tsx'

const holdWindow = (event: BeforeUnloadEvent): void => {
  if (hasUnsaved()) event.preventDefault()
}

/** Asks before something typed and not sent is left behind. */
export function LeaveGuard() {
  const { t } = useWords()
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
    <Dialog
      open={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('ui.unsaved')}
      width="narrow"
    >
      <div className="row">
        <Button kind="primary" onClick={() => blocker.reset?.()}>
          {t('ui.stay')}
        </Button>
        <Button onClick={leave}>{t('ui.leave')}</Button>
      </div>
    </Dialog>
  )
}
