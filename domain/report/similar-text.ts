import { foldWords } from '#domain/text/fold.ts'

/** A paragraph as it is compared: its words without marks, the figures in it, and its pairs of neighbouring words. */
export interface Comparable {
  readonly words: readonly string[]
  /** Numbers as they are written, `1.234` and `1234` alike, in their order. */
  readonly numbers: readonly string[]
  readonly pairs: ReadonlySet<string>
  readonly wordSet: ReadonlySet<string>
  /** All words in their order, and all numbers in theirs, as one text each: what is asked of every pair of paragraphs. */
  readonly line: string
  readonly figures: string
}

const number = /\d+(?:[.,]\d+)*/gu

/** Numbers are set apart from the words, so that two sentences alike in all but a figure are found to be alike. */
export function comparable(text: string): Comparable {
  const numbers = [...text.matchAll(number)].map(([found]) => found.replace(/[.,](?=\d{3}(?!\d))/g, ''))
  const words = foldWords(text.replace(number, ' so '))
    .split(' ')
    .filter((word) => word !== '')
  const pairs = new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''}`))
  const figures = numbers.toSorted().join(' ')
  return { words, numbers, pairs, wordSet: new Set(words), line: words.join(' '), figures }
}

/** Whether so large a share of all pairs of words of both is shared (Jaccard). Shared words alone are not enough: order counts. */
export const sharePairs = (a: Comparable, b: Comparable, least: number): boolean =>
  shareAtLeast(a.pairs, b.pairs, least)

/** The same of words, for sentences turned around. */
export const shareWords = (a: Comparable, b: Comparable, least: number): boolean =>
  shareAtLeast(a.wordSet, b.wordSet, least)

/** Gives up as soon as too many of the smaller set were missed; most pairs of paragraphs have little in common. */
function shareAtLeast(a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  if (many.size === 0) return false
  const needed = Math.ceil((least * (a.size + b.size)) / (1 + least) - rounding)
  let mayMiss = few.size - needed
  if (mayMiss < 0) return false
  for (const each of few) {
    if (many.has(each)) continue
    mayMiss -= 1
    if (mayMiss < 0) return false
  }
  return true
}

const rounding = 1e-9

export const sameNumbers = (a: Comparable, b: Comparable): boolean => a.figures === b.figures
