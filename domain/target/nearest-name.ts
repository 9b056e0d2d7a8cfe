import { foldWords } from '#domain/text/fold.ts'

/** The key by which names in files are compared. */
export const nameKey = foldWords

/** Below this likeness a suggestion would mislead. */
const leastLikeness = 0.4

/**
 * The name most like what was written, for a person to confirm; null when none is like it. Likeness is the mean of two
 * Dice coefficients (L. R. Dice, Ecology 26, 1945), of letter pairs and of whole words.
 */
export function findNearestName(written: string, names: readonly string[]): string | null {
  const key = nameKey(written)
  const ranked = names
    .map((name) => ({ name, likeness: likenessOf(key, nameKey(name)) }))
    .reduce<{ name: string; likeness: number } | null>(
      (best, each) => (best && best.likeness >= each.likeness ? best : each),
      null,
    )
  return ranked && ranked.likeness >= leastLikeness ? ranked.name : null
}

const likenessOf = (a: string, b: string): number =>
  (diceOf(pairsOf(a), pairsOf(b)) + diceOf(wordsOf(a), wordsOf(b))) / 2

const wordsOf = (key: string): string[] => key.split(' ').filter(Boolean)

const pairsOf = (key: string): string[] =>
  Array.from({ length: Math.max(0, key.length - 1) }, (_, index) => key.slice(index, index + 2))

function diceOf(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0
  const left = [...b]
  const shared = a.filter((part) => {
    const place = left.indexOf(part)
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
  return (2 * shared.length) / (a.length + b.length)
}

const numbering = /^\s*(?:[-+–•*]+|\(?\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+[.)])\s*/u

/** The keys by which a name in a table may be meant: as written, without its number or dash, and after what it is part of. */
export function nameVariants(written: string, within: string | null): string[] {
  const bare = written.replace(numbering, '')
  const whole = within === null ? '' : within.replace(numbering, '')
  return [written, bare, `${whole} ${bare}`].map(nameKey).filter((key) => key !== '')
}
