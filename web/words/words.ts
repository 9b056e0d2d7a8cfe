import type { vi } from './vi.ts'
import type { viDoor } from './vi-door.ts'

export type Language = 'vi' | 'en'

/** The sentences of one noun in another language: the same keys, plural by `count` where the language asks for it. */
export type Translated<Noun> = { [Key in keyof Noun]: string | Plural }
export type Plural = { one: string; other: string }

type Vietnamese = typeof vi
type Noun = keyof Vietnamese

/** Every sentence there is, as `noun.key`. */
export type WordKey = { [N in Noun]: `${N}.${keyof Vietnamese[N] & string}` }[Noun]

export type Words = { [N in Noun]: Translated<Vietnamese[N]> }

/** What is said before the sign-in. */
export type DoorWords = { [N in keyof typeof viDoor]: Translated<(typeof viDoor)[N]> }

type SentenceOf<Key> = Key extends `${infer N extends Noun}.${infer K}`
  ? K extends keyof Vietnamese[N]
    ? Vietnamese[N][K]
    : never
  : never

type NamesIn<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

export type Params = Record<string, string | number>
type Arguments<Names extends string> = [Names] extends [never] ? [] : [params: Record<Names, string | number>]

/** The sentences that need no parameter. */
export type PlainWordKey = {
  [Key in WordKey]: [NamesIn<SentenceOf<Key>>] extends [never] ? Key : never
}[WordKey]

/** Says a sentence: `t('task.assign')`, `t('task.overdueBy', { days: 3 })`. A missing parameter is a type error. */
export type Say = <Key extends WordKey>(key: Key, ...rest: Arguments<NamesIn<SentenceOf<Key>>>) => string

/** Says a sentence whose key is known only while running (a reason, a code), or nothing. */
export type FindSentence = (key: string, params?: Params) => string | null

export function findSentence(words: Partial<Words>, key: string, params: Params = {}): string | null {
  const dot = key.indexOf('.')
  const noun: Record<string, string | Plural> | undefined = Object.entries(words).find(
    ([name]) => name === key.slice(0, dot),
  )?.[1]
  const word = key.slice(dot + 1)
  const sentence = noun && Object.hasOwn(noun, word) ? noun[word] : undefined
  if (sentence === undefined) return null
  const chosen =
    typeof sentence === 'string' ? sentence : params['count'] === 1 ? sentence.one : sentence.other
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
