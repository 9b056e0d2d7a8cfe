import type { FindSentence } from '#web/words/words.ts'

/** The words of a verb or a noun of the log; its own name where it has none yet. */
export const verbLabel = (find: FindSentence, verb: string): string => find(`event.verb.${verb}`) ?? verb
export const nounLabel = (find: FindSentence, noun: string): string => find(`event.noun.${noun}`) ?? noun
