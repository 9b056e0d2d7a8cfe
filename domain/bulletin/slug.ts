import { hyphenate } from '#domain/text/hyphenate.ts'

/** The name of an item in addresses: its headline without diacritics, at most 80 letters, and its number in the year. */
export const slugOf = (headline: string, { number, year }: { number: number; year: number }): string =>
  [hyphenate(headline, 80), year, number].filter((part) => part !== '').join('-')
