import { useWords } from '#web/words/language.tsx'
import type { DeclaredSecrecy } from './use-read-in.ts'

/** The longest text that the office's reader takes; the contract says the same. */
export const longestText = 500_000

type Writing = { name: string; text: string; file: File | null; secrecy: DeclaredSecrecy | null }

/** Why a document cannot be read yet: the first thing that is missing, in the order of the page. */
export function useUnreadReason({ name, text, file, secrecy }: Writing): string | null {
  const { t, format, find } = useWords()
  if (!file && text.trim() === '') return t('intake.nothingToRead')
  if (!file && text.length > longestText)
    return t('intake.textTooLong', { limit: format.number(longestText) })
  if (name.trim() === '') return t('intake.nameFirst')
  if (!secrecy) return t('intake.declareFirst')
  return secrecy === 'none' ? null : find('reason.declared_secret')
}
