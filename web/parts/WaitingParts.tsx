import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useWords } from '#web/words/language.tsx'

export function WaitingParts() {
  const { t } = useWords()
  return (
    <div className="stack">
      <Skeleton lines={4} />
      <EmptyState title={t('ui.noRows')} action={<Button>{t('intake.title')}</Button>}>
        {t('parts.sub')}
      </EmptyState>
    </div>
  )
}
