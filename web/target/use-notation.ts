import { useWords } from '#web/words/language.tsx'
import type { Notation } from './entry-row.ts'
import { choicesOf } from './read-entry.ts'

/** How figures are written and read in the language of these pages. */
export function useNotation(): Notation {
  const { t, format, language } = useWords()
  const yesNo = { yes: t('entry.yes'), no: t('entry.no') }
  return {
    language,
    format: (value) => format.number(value),
    choicesOf: (row) => choicesOf(row, yesNo),
  }
}
