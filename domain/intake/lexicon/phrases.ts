import type { Token } from '../layout/tokens.ts'

/** A set of phrases looked up by their first word: finding one costs the same however many there are. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** Builds a set from phrases separated by commas, in lower case with the older tone placement (hòa, ủy). */
export function phrases(...lists: readonly string[]): Phrases {
  const byFirstWord = new Map<string, string[][]>()
  for (const phrase of lists.flatMap((list) => list.split(','))) {
    const words = phrase.trim().split(/\s+/)
    const [first] = words
    if (!first) continue
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), words])
  }
  for (const group of byFirstWord.values()) group.sort((a, b) => b.length - a.length)
  return byFirstWord
}

/** The number of tokens of the longest phrase that stands at a position; 0 when there is none. */
export function phraseLengthAt(tokens: readonly Token[], at: number, set: Phrases): number {
  const group = set.get(tokens[at]?.lower ?? '')
  const found = group?.find((words) => words.every((word, index) => tokens[at + index]?.lower === word))
  return found?.length ?? 0
}

export const standsAt = (tokens: readonly Token[], at: number, set: Phrases): boolean =>
  phraseLengthAt(tokens, at, set) > 0
