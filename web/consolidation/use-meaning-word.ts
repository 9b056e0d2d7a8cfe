import type { ColumnMeaning } from '#domain/target/column-meaning.ts'
import { useWords } from '#web/words/language.tsx'

/** What a column holds, in words. */
export function useMeaningWord() {
  const { t, find } = useWords()
  return (meaning: ColumnMeaning): string => {
    const [, kind, number = ''] = /^(month|quarter|to_date)_(\d+)$/.exec(meaning) ?? []
    if (kind === 'month') return t('consolidation.meaning.month', { number })
    if (kind === 'quarter') return t('consolidation.meaning.quarter', { number })
    if (kind === 'to_date') return t('consolidation.meaning.to_date_of', { number })
    return find(`consolidation.meaning.${meaning}`) ?? meaning
  }
}
