import type { CalendarDate } from '#domain/calendar/date.ts'
import { foldText } from '#domain/text/fold.ts'

/** What is compared of a piece of work: what is to be done, by whom, by when. */
export interface Direction {
  readonly text: string
  readonly unitIds: readonly string[]
  readonly dueOn: CalendarDate | null
}

/** Words that stand in every direction and tell none from another. */
const commonWords = new Set(
  'va cac cua cho ve theo tai trong tren den voi la duoc co de khi nay nhung mot so nam thang ngay quy viec cong tac thuc hien to chuc trien khai'.split(
    ' ',
  ),
)

const wordsOf = (text: string): string[] => [
  ...new Set((foldText(text).match(/[a-z0-9]+/g) ?? []).filter((word) => !commonWords.has(word))),
]

const dates =
  /\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?|(?:thang|quy|nam)\s\d{1,4}(?:\s?[/-]\s?\d{4})?/g

/** The numbers of a direction but those of its dates: "hồ sơ số 4" is another than "hồ sơ số 5". */
const numbersOf = (text: string): string =>
  (foldText(text).replace(dates, ' ').match(/\d+/g) ?? []).toSorted().join(' ')

/** With fewer words of its own a direction is the same only as one in the very same words. */
const fewestWords = 4
const sameWords = 0.8
/** Said of the same units, less of it has to be the same. */
const sameWordsOfSameUnits = 0.6

/** How much of two sets of words is common to both, from 0 to 1. */
export const likenessOf = (one: string, other: string): number => {
  const [first, second] = [wordsOf(one), new Set(wordsOf(other))]
  const common = first.filter((word) => second.has(word)).length
  return first.length + second.size === 0 ? 0 : (2 * common) / (first.length + second.size)
}

/**
 * Finds among what is known whatever says the same as something new. The work is in proportion to how often its words
 * occur, not to how much is known.
 */
export class KnownDirections<Known extends Direction> {
  readonly #known: { item: Known; words: readonly string[]; numbers: string }[] = []
  readonly #byWord = new Map<string, number[]>()

  constructor(known: readonly Known[] = []) {
    for (const each of known) this.add(each)
  }

  add(item: Known): void {
    const words = wordsOf(item.text)
    const at = this.#known.push({ item, words, numbers: numbersOf(item.text) }) - 1
    for (const word of words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), at])
  }

  find(wanted: Direction): Known | null {
    const words = wordsOf(wanted.text)
    const numbers = numbersOf(wanted.text)
    const common = new Map<number, number>()
    for (const word of words)
      for (const at of this.#byWord.get(word) ?? []) common.set(at, (common.get(at) ?? 0) + 1)
    let best: { item: Known; likeness: number } | null = null
    for (const [at, count] of common) {
      const known = this.#known[at]
      if (!known || known.numbers !== numbers) continue
      const likeness = (2 * count) / (words.length + known.words.length)
      if (likeness >= neededFor(wanted, known.item, words.length) && likeness > (best?.likeness ?? 0))
        best = { item: known.item, likeness }
    }
    return best?.item ?? null
  }
}

function neededFor(wanted: Direction, known: Direction, words: number): number {
  const together = wanted.unitIds.some((id) => known.unitIds.includes(id))
  const apart = wanted.unitIds.length > 0 && known.unitIds.length > 0 && !together
  if (apart) return Infinity
  if (words < fewestWords) return 1
  return together && wanted.dueOn === known.dueOn ? sameWordsOfSameUnits : sameWords
}
