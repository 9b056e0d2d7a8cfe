import { likenessOf } from './same-direction.ts'

/** A passage that one version has otherwise than the other; `before` or `after` is null where it is not there at all. */
export type VersionChange = { readonly before: string | null; readonly after: string | null }

const passagesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')

/** Passages more alike than this are one that was changed, otherwise one gone and one new. */
const stillTheSame = 0.5

/**
 * What a later version of a document changes: passages that stand in both, in the same order, are left out. Passages
 * that occur once in each hold the two together, so that the work is nearly in proportion to their length.
 */
export function compareVersions(before: string, after: string): VersionChange[] {
  const [old, young] = [passagesOf(before), passagesOf(after)]
  const changes: VersionChange[] = []
  let [at, to] = [0, 0]
  for (const [left, right] of [...anchorsOf(old, young), [old.length, young.length] as const]) {
    changes.push(...compareBetween(old.slice(at, left), young.slice(to, right)))
    ;[at, to] = [left + 1, right + 1]
  }
  return changes
}

/** Pairs of places of equal passages that occur once in each text, as many as stand in the same order. */
function anchorsOf(old: readonly string[], young: readonly string[]): [number, number][] {
  const places = onceIn(young)
  const pairs = [...onceIn(old)].flatMap(([passage, left]): [number, number][] => {
    const right = places.get(passage)
    return right === undefined ? [] : [[left, right]]
  })
  return longestRising(pairs.toSorted((a, b) => a[0] - b[0]))
}

function onceIn(passages: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (const [at, passage] of passages.entries()) {
    if (places.has(passage)) twice.add(passage)
    places.set(passage, at)
  }
  for (const passage of twice) places.delete(passage)
  return places
}

/** The longest run of pairs whose second places rise. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, [, right]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? ends[low - 1] : undefined
    ends[low] = at
  }
  const run: [number, number][] = []
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = pairs[at]
    if (pair) run.push(pair)
  }
  return run.toReversed()
}

/** What stands between two anchors: equal passages first, then each with the one most like it. */
function compareBetween(old: readonly string[], young: readonly string[]): VersionChange[] {
  const left = [...old]
  const added: VersionChange[] = []
  for (const passage of young) {
    const equal = left.indexOf(passage)
    const near = equal >= 0 ? equal : nearestOf(passage, left)
    const [before] = near >= 0 ? left.splice(near, 1) : []
    if (before !== passage) added.push({ before: before ?? null, after: passage })
  }
  return [...added, ...left.map((passage) => ({ before: passage, after: null }))]
}

/** No further than this is looked, so that a text written anew costs no more than its length. */
const mostLookedAt = 60

function nearestOf(passage: string, among: readonly string[]): number {
  let [best, at] = [stillTheSame, -1]
  for (const [index, other] of among.slice(0, mostLookedAt).entries()) {
    const likeness = likenessOf(passage, other)
    if (likeness > best) [best, at] = [likeness, index]
  }
  return at
}
