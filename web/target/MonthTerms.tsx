import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Grid } from './MonthGrid.tsx'

/** Until when the month is due; that it is frozen, and who can open it; what was typed is not lost. */
export function MonthTerms({ grid: { terms, month, can }, unsaved }: { grid: Grid; unsaved: number }) {
  const { t, format } = useWords()
  const { dueOn, frozenFrom, isFrozen, openUntilOn } = terms
  if (isFrozen && openUntilOn)
    return <Notice>{t('month.reopened', { date: format.date(openUntilOn) })}</Notice>
  if (isFrozen)
    return (
      <Notice title={t('month.frozenTitle', { month, date: format.date(frozenFrom) })}>
        {t('month.frozenBody')} {unsaved > 0 && t('month.frozenKept', { count: unsaved })}
      </Notice>
    )
  if (!dueOn || !can.enter.allowed) return null
  return <p className="small soft">{t('month.dueBy', { date: format.date(dueOn) })}</p>
}
