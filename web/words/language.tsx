import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { Decision } from '#domain/decision/decision.ts'
import { type Format, formatIn } from './format.ts'
import { storeLanguage } from './stored-language.ts'
import { findSentence, type FindSentence, type Language, type Say, type Words } from './words.ts'

const loaders: Record<Language, () => Promise<Words>> = {
  vi: async () => (await import('./vi.ts')).vi,
  en: async () => (await import('./en.ts')).en,
}

export const loadWords = (language: Language): Promise<Words> => loaders[language]()

type Spoken = {
  t: Say
  find: FindSentence
  format: Format
  /** Why a decision refuses, in a sentence; null when it allows. For `why` of buttons, fields and actions. */
  why: (decision: Decision) => string | null
  language: Language
  choose: (language: Language) => void
}

const LanguageContext = createContext<Spoken | null>(null)

/** Gives the pages their words. The words of the first language are loaded before the first page is drawn. */
export function LanguageProvider(props: { language: Language; words: Words; children: ReactNode }) {
  const [spoken, setSpoken] = useState({ language: props.language, words: props.words })
  const choose = useCallback((language: Language) => {
    void loadWords(language).then((words) => {
      storeLanguage(language)
      document.documentElement.lang = language
      setSpoken({ language, words })
    })
  }, [])
  const value = useMemo(() => speak(spoken.language, spoken.words, choose), [spoken, choose])
  return <LanguageContext value={value}>{props.children}</LanguageContext>
}

function speak(language: Language, words: Words, choose: Spoken['choose']): Spoken {
  const find: FindSentence = (key, params) => findSentence(words, key, params)
  const t: Say = (key, ...rest) => find(key, rest[0]) ?? key
  const why: Spoken['why'] = (decision) =>
    decision.allowed ? null : (find(`reason.${decision.reason}`) ?? t('problem.forbidden'))
  return { t, find, why, format: formatIn(language, t), language, choose }
}

/** `t` says a sentence, `format` writes dates and numbers, both in the reader's language. */
export function useWords(): Spoken {
  const spoken = use(LanguageContext)
  if (!spoken) throw new Error('useWords outside LanguageProvider')
  return spoken
}
