import { useState } from 'react'
import type { Decision } from '#domain/decision/decision.ts'
import { paths } from '#web/paths.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useWords } from '#web/words/language.tsx'
import { DefineIndicatorDialog } from './DefineIndicatorDialog.tsx'

/** A year without targets: what belongs here, and the first step for whoever may take it. */
export function EmptyBoard({ year, may }: { year: number; may: Decision }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <EmptyState
      title={t('target.emptyTitle', { year })}
      action={
        may.allowed && (
          <span className="row">
            <ButtonLink kind="primary" to={paths.targetImport(year)}>
              {t('target.import')}
            </ButtonLink>
            <Button onClick={() => setOpen(true)}>{t('target.defineIndicator')}</Button>
            <DefineIndicatorDialog open={isOpen} onClose={() => setOpen(false)} />
          </span>
        )
      }
    >
      {t(may.allowed ? 'target.emptyOffice' : 'target.emptyOthers')}
    </EmptyState>
  )
}
