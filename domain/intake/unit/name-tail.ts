import type { Token } from '../layout/tokens.ts'
import { actionVerbs, mannerWords, nameStops } from '../lexicon/actions.ts'
import { completeBodies, fieldWords, levels, namedBodies, offices, places } from '../lexicon/bodies.ts'
import { phraseLengthAt, phrases, standsAt } from '../lexicon/phrases.ts'

export const longestName = 16

/** Where the name that continues from a token ends: words with capitals, fields of work, then a level or place. */
export function readNameTail(tokens: readonly Token[], from: number, afterHead = false): number {
  let at = from
  let spare = 0
  let fresh = afterHead
  while (at - from < longestName) {
    if (at === from && !afterHead && tokens[at]?.lower === ',') break
    const level = levelLengthAt(tokens, at)
    if (level > 0 && level >= phraseLengthAt(tokens, at, fieldWords)) return readLevels(tokens, at)
    const step = nameStep(tokens, at, spare, fresh)
    if (step === null) break
    at += step.length
    spare = step.spare
    fresh = step.fresh
  }
  return at
}

type Step = { length: number; spare: number; fresh: boolean }

/** `spare`: a capital word may be followed by one small syllable. `fresh`: a verb here is part of the name. */
function nameStep(tokens: readonly Token[], at: number, spare: number, fresh: boolean): Step | null {
  const token = tokens[at]
  if (!token) return null
  const field = fieldLengthAt(tokens, at)
  if (field === prevention) return { length: prevention, spare: 0, fresh: true }
  if (token.lower === 'các' && fieldLengthAt(tokens, at + 1) > 0) return { length: 1, spare: 0, fresh: true }
  if (token.kind === 'mark' || token.lower === 'và') return joinStep(tokens, at)
  if (token.kind === 'number') return numberStep(tokens, at)
  if (token.capital) {
    const length = Math.max(field, phraseLengthAt(tokens, at, actionVerbs), 1)
    return { length, spare: length === 1 ? 1 : 0, fresh: ruling.has(token.lower) }
  }
  if (field > 0 && (fresh || !standsAt(tokens, at, actionVerbs))) {
    return { length: field, spare: 0, fresh: false }
  }
  const isSyllable = spare > 0 && !isStop(tokens, at)
  return isSyllable ? { length: 1, spare: 0, fresh: false } : null
}

/** "Phòng Quản lý đào tạo": after such a verb its object is part of the name. */
const ruling = new Set(['quản', 'kiểm', 'điều'])

const prevention = 3

/** "phòng, chống thiên tai" holds a comma of its own. */
function fieldLengthAt(tokens: readonly Token[], at: number): number {
  const isPrevention =
    tokens[at]?.lower === 'phòng' && tokens[at + 1]?.lower === ',' && tokens[at + 2]?.lower === 'chống'
  return isPrevention ? prevention : phraseLengthAt(tokens, at, fieldWords)
}

/** A dash, "và" or comma inside a name: Lao động - Thương binh và Xã hội; Văn hóa, Thể thao và Du lịch. */
function joinStep(tokens: readonly Token[], at: number): Step | null {
  const joiner = tokens[at]?.lower
  const next = tokens[at + 1]
  if (!next || startsBody(tokens, at + 1)) return null
  const goesOn = next.capital || standsAt(tokens, at + 1, fieldWords)
  if ((joiner === 'và' || joiner === '-' || joiner === '&') && goesOn) {
    return { length: 1, spare: 0, fresh: true }
  }
  const nextField = phraseLengthAt(tokens, at + 1, fieldWords)
  if (joiner === ',' && next.capital && nextField > 0 && isStop(tokens, at + 1 + nextField)) {
    return { length: 1, spare: 0, fresh: true }
  }
  const closes = tokens.slice(at + 2, at + 6).findIndex((token) => token.lower === 'và')
  const isListOfFields = joiner === ',' && next.capital && closes >= 0 && tokens[at + 3 + closes]?.capital
  const staysInside = !tokens
    .slice(at + 2, at + 2 + Math.max(closes, 0))
    .some((token) => token.kind === 'mark')
  return isListOfFields && staysInside && !startsBody(tokens, at + 3 + closes)
    ? { length: 1, spare: 0, fresh: true }
    : null
}

function numberStep(tokens: readonly Token[], at: number): Step | null {
  const next = tokens[at + 1]
  const goesOn = next?.capital || standsAt(tokens, at + 1, levels) || standsAt(tokens, at + 1, fieldWords)
  const standsLast = !next || next.kind === 'mark' || next.lower === 'và'
  return goesOn || standsLast ? { length: 1, spare: 0, fresh: false } : null
}

/** Heads that are fields of work too, so that only what follows tells: "Thanh tra xây dựng". */
const fieldHeads = phrases(
  'thanh tra xây dựng, thanh tra giao thông, thanh tra môi trường, cảnh sát giao thông, cảnh sát kinh tế, cảnh sát môi trường',
)

/** Whether the name of another body begins here. */
export const startsBody = (tokens: readonly Token[], at: number): boolean =>
  standsAt(tokens, at, completeBodies) ||
  standsAt(tokens, at, offices) ||
  (standsAt(tokens, at, namedBodies) &&
    !standsAt(tokens, at, fieldWords) &&
    tokens[at + phraseLengthAt(tokens, at, namedBodies)]?.capital === true) ||
  standsAt(tokens, at, fieldHeads)

/** Whether a token begins a predicate or a prepositional phrase, so that a name before it has ended. */
export const isStop = (tokens: readonly Token[], at: number): boolean =>
  standsAt(tokens, at, nameStops) || standsAt(tokens, at, actionVerbs) || standsAt(tokens, at, mannerWords)

function levelLengthAt(tokens: readonly Token[], at: number): number {
  const plural = tokens[at]?.lower === 'các' ? 1 : 0
  const level = phraseLengthAt(tokens, at + plural, levels)
  return plural > 0 && level === 0 ? 0 : level + plural
}

/** Levels and places in a row: UBND tỉnh Mẫu; các xã, thị trấn; xã (thị trấn). */
function readLevels(tokens: readonly Token[], from: number): number {
  let at = from
  for (;;) {
    const length = levelLengthAt(tokens, at)
    if (length === 0) return at
    const isPlural = tokens[at]?.lower === 'các'
    at = readPlaceNames(tokens, at + length, isPlural)
    at = readMoreLevels(tokens, at)
  }
}

export function readMoreLevels(tokens: readonly Token[], from: number): number {
  let at = from
  for (;;) {
    const joiner = tokens[at]?.lower
    const place = phraseLengthAt(tokens, at + 1, places)
    if (joiner === '(' && place > 0 && tokens[at + 1 + place]?.lower === ')') return at + place + 2
    const joins = joiner === ',' || joiner === 'và' || joiner === '-' || joiner === '/'
    if (joiner === 'trực' && tokens[at + 2]?.lower === 'trung') return at + 4
    if (!joins || place === 0 || tokens[at + 1 + place]?.capital || startsBody(tokens, at + 1)) return at
    at += 1 + place
  }
}

/** A run of capital words; several, separated by commas, after a plural. */
export function readPlaceNames(tokens: readonly Token[], from: number, isPlural: boolean): number {
  let at = from
  while (tokens[at]?.capital && !startsBody(tokens, at)) at += 1
  if (at === from || !isPlural) return at
  const joiner = tokens[at]?.lower
  const goesOn = (joiner === ',' || joiner === 'và') && tokens[at + 1]?.capital && !startsBody(tokens, at + 1)
  return goesOn ? readPlaceNames(tokens, at + 1, true) : at
}
