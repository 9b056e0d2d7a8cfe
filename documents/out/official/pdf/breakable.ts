import { printableText } from '#documents/out/printable-text.ts'

/** No Vietnamese word is as long; addresses and codes are, and stand in narrow columns. */
const longestWord = 16
const longWord = new RegExp(`\\S{${longestWord},}`, 'gu')
const place = new RegExp(`.{${longestWord - 1}}(?=.)`, 'gu')

/** Text as it is printed on lines: a word too long for any line may be broken, at a place that takes no room. */
export const breakable = (text: string): string =>
  printableText(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(longWord, (word) => word.replace(place, '$&\u200B'))
