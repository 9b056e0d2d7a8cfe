import { type Comparable, comparable, sameNumbers, sharePairs, shareWords } from './similar-text.ts'

/** A paragraph that a unit wrote in one section. */
export interface Contribution {
  readonly unitId: string
  readonly text: string
}

/** One paragraph of the whole, and every unit that says it. */
export interface Merged {
  readonly text: string
  readonly unitIds: readonly string[]
  /** The wordings that were joined, the one shown first. */
  readonly wordings: readonly Contribution[]
}

/** What several units say alike, but with other figures; each with the figures it says. */
export interface Contradiction {
  readonly said: readonly (Contribution & { readonly numbers: string })[]
}

/**
 * From so much likeness on, two paragraphs say the same: three of five pairs of neighbouring words, or nearly all words in
 * another order. Set on the written examples of the test; a person sees every joined wording and can part them.
 */
const samePairs = 0.6
const sameWords = 0.88
/** Too short to tell: `Không có.` of two units is joined only when it is the same to the letter. */
const fewestWords = 5
/** Paragraphs that share fewer of these rarest words are not compared: most of all pairs have nothing in common. */
const rarest = 6

interface Held {
  readonly of: Contribution
  readonly as: Comparable
}

/** The paragraphs of a section of several units as one: near-duplicates joined under all names, in the order of the units. */
export function mergeNarrative(contributions: readonly Contribution[]): Merged[] {
  const all = contributions.map(hold)
  return groupsOf(all, ({ as }) => as.figures, isSame).map((group) => {
    const wordings = group.map(({ of }) => of)
    return {
      text: wordings[0]?.text ?? '',
      unitIds: [...new Set(wordings.map(({ unitId }) => unitId))],
      wordings,
    }
  })
}

/** What units say alike but for the figures, each sentence once with all who say it; the latest of many is compared. */
export function contradictionsIn(contributions: readonly Contribution[]): Contradiction[] {
  const all = contributions.filter(({ text }) => /\d/u.test(text)).map(hold)
  return groupsOf(all, () => '', isAlike)
    .filter(isContradictory)
    .map((group) => ({
      said: group.map(({ of, as }) => ({ ...of, numbers: as.numbers.join('; ') })),
    }))
}

/** Each with the first group whose lead is `like` it, among those that are near and of the same mark; else a group of its own. */
function groupsOf(
  all: readonly Held[],
  markOf: (held: Held) => string,
  like: (lead: Held, held: Held) => boolean,
): Held[][] {
  const near = openNeighbours<Held[]>(all, markOf)
  const groups: Held[][] = []
  for (const held of all) {
    const group = near.of(held).find(([lead]) => lead !== undefined && like(lead, held))
    if (group) group.push(held)
    else {
      const next = [held]
      groups.push(next)
      near.add(held, next)
    }
  }
  return groups
}

const isContradictory = (group: readonly Held[]): boolean =>
  new Set(group.map(({ of }) => of.unitId)).size > 1 && new Set(group.map(({ as }) => as.figures)).size > 1

const hold = (of: Contribution): Held => ({ of, as: comparable(of.text) })

const isAlike = (a: Held, b: Held): boolean => {
  if (a.as.line === b.as.line) return true
  if (Math.min(a.as.words.length, b.as.words.length) < fewestWords) return false
  return sharePairs(a.as, b.as, samePairs) || shareWords(a.as, b.as, sameWords)
}

const isSame = (a: Held, b: Held): boolean => sameNumbers(a.as, b.as) && isAlike(a, b)

/** Under one key no more than these latest are compared, so that a sentence that everybody writes costs no more than others. */
const mostNeighbours = 40

/** What may be alike: whatever was added under one of the rarest words of a paragraph, and the same further mark. */
function openNeighbours<Kept>(all: readonly Held[], markOf: (held: Held) => string) {
  const often = new Map<string, number>()
  for (const { as } of all) for (const word of as.wordSet) often.set(word, (often.get(word) ?? 0) + 1)
  const keysOf = (held: Held) =>
    [...held.as.wordSet]
      .toSorted((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0))
      .slice(0, rarest)
      .map((word) => `${markOf(held)} ${word}`)
  const kept = new Map<string, Kept[]>()
  return {
    add(held: Held, one: Kept): void {
      for (const key of keysOf(held)) {
        const under = kept.get(key)
        if (under) under.push(one)
        else kept.set(key, [one])
      }
    },
    of: (held: Held): Kept[] => [
      ...new Set(keysOf(held).flatMap((key) => kept.get(key)?.slice(-mostNeighbours) ?? [])),
    ],
  }
}

/** A text as its paragraphs, without the marks of lists before them. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-+•*]\s+/u, '').trim())
    .filter((line) => line !== '')
