import { foldWords } from '#domain/text/fold.ts'

/** A paragraph as it is compared: its words without marks, the figures in it, and its pairs of neighbouring words. */
export interface Comparable {
  readonly words: readonly string[]
  /** Numbers as they are written, `1.234` and `1234` alike, in their order. */
  readonly numbers: readonly string[]
  readonly pairs: ReadonlySet<string>
}

const number = /\d+(?:[.,]\d+)*/gu

/** Numbers are set apart from the words, so that two sentences alike in all but a figure are found to be alike. */
export function comparable(text: string): Comparable {
  const numbers = [...text.matchAll(number)].map(([found]) => found.replace(/[.,](?=\d{3}(?!\d))/g, ''))
  const words = foldWords(text.replace(number, ' so '))
    .split(' ')
    .filter((word) => word !== '')
  const pairs = new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''}`))
  return { words, numbers, pairs }
}

/** Shared pairs of words among all pairs of both (Jaccard), from 0 to 1. Shared words alone are not enough: order counts. */
export function likeness(a: Comparable, b: Comparable): number {
  const [few, many] = a.pairs.size < b.pairs.size ? [a.pairs, b.pairs] : [b.pairs, a.pairs]
  let shared = 0
  for (const pair of few) if (many.has(pair)) shared += 1
  const all = a.pairs.size + b.pairs.size - shared
  return all === 0 ? 0 : shared / all
}

/** Shared words among all words of both, for sentences turned around. */
export function wordLikeness(a: Comparable, b: Comparable): number {
  const [left, right] = [new Set(a.words), new Set(b.words)]
  const shared = [...left].filter((word) => right.has(word)).length
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}

export const sameNumbers = (a: Comparable, b: Comparable): boolean =>
  a.numbers.toSorted().join(' ') === b.numbers.toSorted().join(' ')
