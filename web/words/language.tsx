import { createContext, type ReactNode, startTransition, use, useCallback, useMemo, useState } from 'react'
import type { Decision } from '#domain/decision/decision.ts'
import { type Format, formatIn } from './format.ts'
import { loadAllWords, loadDoorWords } from './load-words.ts'
import { storeLanguage } from './stored-language.ts'
import {
  type DoorWords,
  findSentence,
  type FindSentence,
  type Language,
  type Say,
  type Words,
} from './words.ts'

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

/** Gives the door and the parts their words, which are loaded before anything is drawn. */
export function LanguageProvider(props: { language: Language; words: DoorWords; children: ReactNode }) {
  const [spoken, setSpoken] = useState({ language: props.language, words: props.words })
  const choose = useCallback((language: Language) => {
    void loadDoorWords(language).then((words) => {
      storeLanguage(language)
      document.documentElement.lang = language
      startTransition(() => setSpoken({ language, words }))
    })
  }, [])
  const value = useMemo(() => speak(spoken.language, spoken.words, choose), [spoken, choose])
  return <LanguageContext value={value}>{props.children}</LanguageContext>
}

/** Gives the rooms all the words there are; waits for them once for each language. */
export function AllWords({ children }: { children: ReactNode }) {
  const { language, choose } = useWords()
  const words = use(loadAllWords(language))
  const value = useMemo(() => speak(language, words, choose), [language, words, choose])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

function speak(language: Language, words: Partial<Words>, choose: Spoken['choose']): Spoken {
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
