/** Where two sequences part: what only the first has there, and what only the second. */
export interface Parting<T> {
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

/** Past so many comparisons the middle is taken as wholly changed, so that no file can hold up its reader. */
const mostComparisons = 25_000_000

/** The places where two sequences differ, in order, by their longest common subsequence. */
export function diffSequences<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Parting<T>[] {
  let start = 0
  const same = (one: number, other: number): boolean => {
    const [a, b] = [before[one], after[other]]
    return a !== undefined && b !== undefined && keyOf(a) === keyOf(b)
  }
  while (same(start, start)) start += 1
  let end = 0
  while (
    before.length - end > start &&
    after.length - end > start &&
    same(before.length - end - 1, after.length - end - 1)
  )
    end += 1
  const old = before.slice(start, before.length - end)
  const fresh = after.slice(start, after.length - end)
  if (old.length === 0 && fresh.length === 0) return []
  if (old.length * fresh.length > mostComparisons) return [{ removed: old, added: fresh }]
  return partings(old, fresh, old.map(keyOf), fresh.map(keyOf))
}

function partings<T>(
  old: readonly T[],
  fresh: readonly T[],
  oldKeys: readonly string[],
  freshKeys: readonly string[],
): Parting<T>[] {
  const width = fresh.length + 1
  const longest = commonLengths(oldKeys, freshKeys)
  const found: { removed: T[]; added: T[] }[] = []
  let open: { removed: T[]; added: T[] } | null = null
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && oldKeys[i] === freshKeys[j]) {
      open = null
      i += 1
      j += 1
      continue
    }
    if (!open) found.push((open = { removed: [], added: [] }))
    const below = longest[(i + 1) * width + j] ?? 0
    const right = longest[i * width + j + 1] ?? 0
    if (i < old.length && (j >= fresh.length || below >= right)) open.removed.push(...old.slice(i, (i += 1)))
    else open.added.push(...fresh.slice(j, (j += 1)))
  }
  return found
}

/** For every pair of rests, how many they have in common. */
function commonLengths(oldKeys: readonly string[], freshKeys: readonly string[]): Uint32Array {
  const width = freshKeys.length + 1
  const longest = new Uint32Array((oldKeys.length + 1) * width)
  for (let i = oldKeys.length - 1; i >= 0; i -= 1) {
    for (let j = freshKeys.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        oldKeys[i] === freshKeys[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
    }
  }
  return longest
}
