import { normalizeText } from '#domain/text/normalize.ts'

/** Text as an office document can hold it: stored text without the two characters that XML forbids. */
export const printableText = (text: string): string => normalizeText(text).replace(/[\uFFFE\uFFFF]/g, '')
