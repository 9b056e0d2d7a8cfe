import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { useWords } from '#web/words/language.tsx'

/** Stay with what was typed, or leave it. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useWords()
  return (
    <Dialog open onClose={onStay} title={t('ui.unsaved')} width="narrow">
      <div className="row">
        <Button kind="primary" onClick={onStay}>
          {t('ui.stay')}
        </Button>
        <Button onClick={onLeave}>{t('ui.leave')}</Button>
      </div>
    </Dialog>
  )
}
