import { mix } from './read-paragraph.ts'

/** Sets are ascending numbers of 32 bits without repetition. Shares are of all that is in either of two sets (Jaccard). */
type NumberSet = Uint32Array

/** Whether so large a share of both is in both; gives up as soon as too much of the smaller was missed. */
export function shareAtLeast(a: NumberSet, b: NumberSet, least: number): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  let mayMiss = few.length - Math.ceil((least * (a.length + b.length)) / (1 + least) - rounding)
  if (many.length === 0 || mayMiss < 0) return false
  let other = 0
  for (let at = 0; at < few.length; at += 1) {
    const value = few[at] ?? 0
    while (other < many.length && (many[other] ?? 0) < value) other += 1
    if (other < many.length && many[other] === value) continue
    mayMiss -= 1
    if (mayMiss < 0) return false
  }
  return true
}

const rounding = 1e-9

/**
 * Keys of which two sets have one in common if so large a share is in both: of the members that are rarest among all, as
 * many as one more than may be missed (prefix filtering; Chaudhuri, Ganti, Kaushik 2006). For small shares and rare members.
 */
export function openRarest(all: readonly NumberSet[], least: number): (set: NumberSet) => Uint32Array {
  // Members that fall on the same counter only look more frequent than they are, to every set alike.
  const counters = slotsFor(all.reduce((sum, set) => sum + set.length, 0))
  const often = new Uint32Array(counters)
  for (const set of all)
    for (const member of set) often[member % counters] = (often[member % counters] ?? 0) + 1
  return (set) => {
    const ranked = new Float64Array(set.length)
    for (let at = 0; at < set.length; at += 1) {
      const member = set[at] ?? 0
      ranked[at] = (often[member % counters] ?? 0) * beyond + member
    }
    const taken = set.length - Math.ceil(least * set.length - rounding) + 1
    // A number of 32 bits takes what is left of a larger one.
    return Uint32Array.from(ranked.sort().subarray(0, taken))
  }
}

const beyond = 2 ** 32

/**
 * The same for shares near to all, of members that are frequent: sets are cut into more blocks than members may differ, by
 * chance alike for all, so at least one block is the same (partitioning; Arasu, Ganti, Kaushik 2006).
 */
export function openBlocks(least: number): (set: NumberSet) => Uint32Array {
  const step = Math.log(1 / least)
  const keysAt = (set: NumberSet, level: number): Uint32Array => {
    const largest = Math.exp(step * (level + 2))
    const count = Math.floor(((1 - least) / (1 + least)) * 2 * largest + rounding) + 1
    const blocks = Uint32Array.from({ length: count }, (_, at) => mix(level, at))
    for (const member of set) {
      const spread = mix(member, count)
      // A sum does not ask in which order the members come.
      blocks[spread % count] = (blocks[spread % count] ?? 0) + mix(member, spread)
    }
    return blocks
  }
  return (set) => {
    // Sets of which one is not too large for the other are of one level or of two that follow one another.
    const level = Math.floor(Math.log(set.length) / step + rounding)
    return joined(keysAt(set, level - 1), keysAt(set, level))
  }
}

export function joined(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** Small numbers under keys of 32 bits, in plain memory: a paragraph has dozens of keys, most of them its own alone. */
export function openIndex(expected: number) {
  const buckets = slotsFor(expected)
  const latest = new Int32Array(buckets).fill(-1)
  let entries = new Int32Array(3 * buckets)
  let used = 0
  return {
    add(key: number, value: number): void {
      if (used === entries.length) {
        const larger = new Int32Array(2 * used)
        larger.set(entries)
        entries = larger
      }
      const bucket = key % buckets
      entries[used] = key
      entries[used + 1] = value
      entries[used + 2] = latest[bucket] ?? -1
      latest[bucket] = used
      used += 3
    },
    /** Tells of no more than so many that were added last. */
    visit(key: number, most: number, tell: (value: number) => void): void {
      let left = most
      for (let at = latest[key % buckets] ?? -1; at >= 0 && left > 0; at = entries[at + 2] ?? -1) {
        if (entries[at] !== (key | 0)) continue
        left -= 1
        tell(entries[at + 1] ?? 0)
      }
    },
  }
}

/** As many as are expected, no more than stay near to the processor, in a power of two. */
const slotsFor = (expected: number): number => 2 ** Math.min(18, Math.ceil(Math.log2(expected + 2)))
