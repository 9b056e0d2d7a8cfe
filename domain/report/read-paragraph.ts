import { foldWords } from '#domain/text/fold.ts'

/** A paragraph as it is compared: its words without marks, the figures in it, and its pairs of neighbouring words. */
export interface Comparable {
  /** The words in their order, each word one number; any figure is the same word. */
  readonly words: Uint32Array
  /** Numbers as they are written, `1.234` and `1234` alike, in their order. */
  readonly numbers: readonly string[]
  /** The same numbers in one text, whatever their order. */
  readonly figures: string
  /** Different words, ascending. */
  readonly wordSet: Uint32Array
  /** Different pairs of neighbouring words, ascending: each 32 bits made of both. */
  readonly pairs: Uint32Array
}

/** What stands between two spaces, once read. */
interface Piece {
  readonly words: readonly number[]
  readonly numbers: readonly string[]
}

const number = /\d+(?:[.,]\d+)*/gu

/**
 * Reads paragraphs that are compared with one another: each different word is folded once and is a number from then on.
 * Numbers are set apart from the words, so that two sentences alike in all but a figure are found to be alike.
 */
export function openParagraphs(): (text: string) => Comparable {
  const numberOf = new Map<string, number>()
  const pieces = new Map<string, Piece>()
  const wordOf = (word: string): number => {
    const known = numberOf.get(word)
    if (known !== undefined) return known
    numberOf.set(word, numberOf.size + 1)
    return numberOf.size
  }
  const pieceOf = (raw: string): Piece => {
    const known = pieces.get(raw)
    if (known) return known
    const piece = {
      words: foldWords(raw.replace(number, ' so '))
        .split(' ')
        .filter((word) => word !== '')
        .map(wordOf),
      numbers: Array.from(raw.matchAll(number), ([found]) => found.replace(/[.,](?=\d{3}(?!\d))/g, '')),
    }
    pieces.set(raw, piece)
    return piece
  }
  const read = (text: string): Comparable => {
    const [found, numbers]: [number[], string[]] = [[], []]
    for (const raw of text.split(/\s+/u)) {
      const piece = pieceOf(raw)
      for (const word of piece.words) found.push(word)
      for (const each of piece.numbers) numbers.push(each)
    }
    const words = Uint32Array.from(found)
    const pairs = new Uint32Array(words.length)
    for (let at = 0; at < words.length; at += 1) pairs[at] = mix(words[at] ?? 0, words[at + 1] ?? 0)
    return {
      words,
      numbers,
      figures: numbers.toSorted().join(' '),
      wordSet: different(words.slice()),
      pairs: different(pairs),
    }
  }
  const known = new Map<string, Comparable>()
  return (text) => known.getOrInsertComputed(text, read)
}

/** Two numbers as one of 32 bits, spread evenly. */
export function mix(a: number, b: number): number {
  let mixed = Math.imul(a, 0x9e_37_79_b1) ^ Math.imul(b, 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c_1b_3c_6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x29_7a_2d_39)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

function different(values: Uint32Array): Uint32Array {
  values.sort()
  let count = 0
  for (let at = 0; at < values.length; at += 1)
    if (at === 0 || values[at] !== values[count - 1]) {
      values[count] = values[at] ?? 0
      count += 1
    }
  return values.subarray(0, count)
}
