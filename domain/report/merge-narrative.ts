import { type Comparable, mix, openParagraphs } from './read-paragraph.ts'
import { joined, openBlocks, openIndex, openRarest, shareAtLeast } from './similar-sets.ts'

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

/** A paragraph, and how it is compared. */
export interface Held {
  readonly of: Contribution
  readonly as: Comparable
}

/** The paragraphs of a section, each read once, to be merged and to be compared. */
export function readNarrative(contributions: readonly Contribution[]): Held[] {
  const read = openParagraphs()
  return contributions.map((of) => ({ of, as: read(of.text) }))
}

/** The paragraphs of a section of several units as one: near-duplicates joined under all names, in the order of the units. */
export function mergeNarrative(all: readonly Held[]): Merged[] {
  return groupsOf(all, ({ as }) => as.figures).map((group) => {
    const wordings = group.map(({ of }) => of)
    return {
      text: wordings[0]?.text ?? '',
      unitIds: [...new Set(wordings.map(({ unitId }) => unitId))],
      wordings,
    }
  })
}

/** What units say alike but for the figures, each with all who say it. */
export function contradictionsIn(all: readonly Held[]): Contradiction[] {
  return groupsOf(
    all.filter(({ as }) => as.numbers.length > 0),
    () => '',
  )
    .filter(isContradictory)
    .map((group) => ({
      said: group.map(({ of, as }) => ({ ...of, numbers: as.numbers.join('; ') })),
    }))
}

/** Each with the first group of the same mark whose lead is like it; else a group of its own. */
function groupsOf(all: readonly Held[], markOf: (held: Held) => string): Held[][] {
  const keysOf = openKeys(all)
  const marks = new Map<string, number>()
  const near = openIndex(all.length * usualKeys)
  const groups: Held[][] = []
  const seenBy = new Int32Array(all.length).fill(-1)
  all.forEach((held, at) => {
    const mark = marks.getOrInsert(markOf(held), marks.size)
    const keys = keysOf(held).map((key) => mix(key, mark))
    let first: number | null = null
    const look = (group: number) => {
      if (seenBy[group] === at || (first !== null && group > first)) return
      seenBy[group] = at
      if (isSame(groups[group]?.[0], held, markOf)) first = group
    }
    for (const key of keys) near.visit(key, mostNear, look)
    if (first !== null) groups[first]?.push(held)
    else {
      for (const key of keys) near.add(key, groups.length)
      groups.push([held])
    }
  })
  return groups
}

const isSame = (lead: Held | undefined, held: Held, markOf: (held: Held) => string): boolean =>
  lead !== undefined && markOf(lead) === markOf(held) && isAlike(lead.as, held.as)

/** Two that are alike have one of these in common. */
function openKeys(all: readonly Held[]): (held: Held) => Uint32Array {
  const ofPairs = openRarest(
    all.map(({ as }) => as.pairs),
    samePairs,
  )
  const ofWords = openBlocks(sameWords)
  return ({ as }) => (as.words.length === 0 ? as.words : joined(ofPairs(as.pairs), ofWords(as.wordSet)))
}

const usualKeys = 64
/** Under one key no more than these latest are compared, so that what nearly everybody writes costs no more than other words. */
const mostNear = 400

const isContradictory = (group: readonly Held[]): boolean =>
  new Set(group.map(({ of }) => of.unitId)).size > 1 && new Set(group.map(({ as }) => as.figures)).size > 1

function isAlike(a: Comparable, b: Comparable): boolean {
  if (Math.min(a.words.length, b.words.length) < fewestWords) return sameInOrder(a.words, b.words)
  return shareAtLeast(a.pairs, b.pairs, samePairs) || shareAtLeast(a.wordSet, b.wordSet, sameWords)
}

const sameInOrder = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at])

/** A text as its paragraphs, without the marks of lists before them. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-+•*]\s+/u, '').trim())
    .filter((line) => line !== '')
