import { foldWords } from './fold.ts'

/** A text as a part of an address or a key: without diacritics, words joined by hyphens, cut after a word at most so long. */
export function hyphenate(text: string, longest: number): string {
  const words = foldWords(text)
    .replaceAll('%', '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return words.length <= longest ? words : words.slice(0, longest + 1).replace(/-[^-]*$/, '')
}
