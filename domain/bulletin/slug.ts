import { foldWords } from '#domain/text/fold.ts'

/** The name of an item in addresses: its headline without diacritics, at most 80 letters, and its number in the year. */
export function slugOf(headline: string, { number, year }: { number: number; year: number }): string {
  const words = foldWords(headline)
    .replaceAll('%', '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const short = words.length <= 80 ? words : words.slice(0, 81).replace(/-[^-]*$/, '')
  return [short, year, number].filter((part) => part !== '').join('-')
}
