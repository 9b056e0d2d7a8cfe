import { useWords } from '#web/words/language.tsx'

/** What a change of the calendar did to terms in working days. */
export function useMovedSentence(): (count: number) => string {
  const { t } = useWords()
  return (count) => (count === 0 ? t('calendar.movedNone') : t('calendar.movedTerms', { count }))
}
