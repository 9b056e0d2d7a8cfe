import type { Programme } from '#domain/programme/contract.ts'
import { useWords } from '#web/words/language.tsx'

/** From when to when a programme lasts, in words. */
export function usePeriodOf(): (programme: Pick<Programme, 'beginsOn' | 'endsOn'>) => string {
  const { t, format } = useWords()
  return ({ beginsOn, endsOn }) =>
    endsOn
      ? t('programme.fromTo', { from: format.date(beginsOn), to: format.date(endsOn) })
      : t('programme.from', { from: format.date(beginsOn) })
}
