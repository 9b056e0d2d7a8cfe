import { confidenceOf, type Reason } from '#domain/intake/confidence.ts'
import type { FindSentence } from '#web/words/words.ts'

/** Why a proposal is trusted as it is, in sentences; reasons that have none yet are left out. */
export const reasonSentences = (find: FindSentence, reasons: readonly string[]): string[] =>
  reasons.map((reason) => find(`intake.because.${reason}`)).filter((sentence) => sentence !== null)

/** The reasons that ask for a look. A reason of the page's own, like a mark by hand, asks for none. */
export const doubtsAmong = (reasons: readonly string[]): string[] =>
  reasons.filter((reason) => confidenceOf([reason as Reason]) !== 'sure')
