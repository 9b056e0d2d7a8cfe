import type { Token } from '../layout/tokens.ts'
import { actionVerbs, mannerWords, nameStops } from '../lexicon/actions.ts'
import {
  completeBodies,
  fieldWords,
  generalBodies,
  generalQualifiers,
  widestBodies,
  levelQualifiers,
  levels,
  namedBodies,
  offices,
  places,
  vagueQualifiers,
} from '../lexicon/bodies.ts'
import { phraseLengthAt, standsAt } from '../lexicon/phrases.ts'

const longestName = 16

/** Where the name that continues from a token ends: words with capitals, fields of work, then a level or place. */
export function readNameTail(tokens: readonly Token[], from: number, afterHead = false): number {
  let at = from
  let spare = 0
  let fresh = afterHead
  while (at - from < longestName) {
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

const startsBody = (tokens: readonly Token[], at: number): boolean =>
  standsAt(tokens, at, completeBodies) ||
  standsAt(tokens, at, offices) ||
  (standsAt(tokens, at, namedBodies) &&
    !standsAt(tokens, at, fieldWords) &&
    tokens[at + phraseLengthAt(tokens, at, namedBodies)]?.capital === true)

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

function readMoreLevels(tokens: readonly Token[], from: number): number {
  let at = from
  for (;;) {
    const joiner = tokens[at]?.lower
    const place = phraseLengthAt(tokens, at + 1, places)
    if (joiner === '(' && place > 0 && tokens[at + 1 + place]?.lower === ')') return at + place + 2
    const joins = joiner === ',' || joiner === 'và'
    if (joiner === 'trực' && tokens[at + 2]?.lower === 'trung') return at + 4
    if (!joins || place === 0 || tokens[at + 1 + place]?.capital) return at
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

/** How far the words of a general name tell whom they mean. */
export type Precision = 'wide' | 'level' | 'strong' | 'distinct'

type GeneralTail = { readonly end: number; readonly isNarrowed: boolean; readonly precision: Precision }

/** The rest of a general name: further words of the list, then what narrows it. */
export function readGeneralTail(tokens: readonly Token[], from: number, isStrong: boolean): GeneralTail {
  const list = readGeneralList(tokens, from)
  let at = list.end
  let precision: Precision = isStrong || list.isStrong ? 'strong' : 'wide'
  while (at - list.end < longestName) {
    const step = generalStep(tokens, at, precision)
    if (step === null) break
    at = step.to
    precision = step.precision
  }
  return { end: at, isNarrowed: at > list.end, precision }
}

function generalStep(
  tokens: readonly Token[],
  at: number,
  precision: Precision,
): { to: number; precision: Precision } | null {
  const vague = phraseLengthAt(tokens, at, vagueQualifiers)
  const level = phraseLengthAt(tokens, at, levelQualifiers)
  const telling = phraseLengthAt(tokens, at, generalQualifiers)
  const owner = ownerLengthAt(tokens, at)
  const atLeastLevel = precision === 'wide' ? 'level' : precision
  if (vague > 0 && vague >= telling) return { to: at + vague, precision }
  if (telling > level) return { to: at + telling, precision: 'distinct' }
  if (level > 0) return { to: readMoreLevels(tokens, at + level), precision: atLeastLevel }
  if (owner > 0) return { to: at + owner, precision: atLeastLevel }
  return properStep(tokens, at, precision)
}

/** Capital words and what follows them: các cơ quan Khối Đảng, các đơn vị thường trực 03 chương trình. */
function properStep(
  tokens: readonly Token[],
  at: number,
  precision: Precision,
): { to: number; precision: Precision } | null {
  const token = tokens[at]
  if (!token || token.kind === 'mark') return null
  const isDistinct = precision === 'distinct'
  const field = isDistinct ? phraseLengthAt(tokens, at, fieldWords) : 0
  if (field > 0) return { to: at + field, precision }
  if (isDistinct && token.kind === 'number') return { to: at + 1, precision }
  if (token.kind !== 'word' || !(token.capital || (isDistinct && !endsGeneral(tokens, at)))) return null
  if (startsBody(tokens, at) && token.lower !== 'thường') return null
  return { to: at + 1, precision: 'distinct' }
}

const endsGeneral = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'và' || tokens[at]?.lower === 'các' || isStop(tokens, at)

function readGeneralList(tokens: readonly Token[], from: number): { end: number; isStrong: boolean } {
  let at = from
  let isStrong = false
  for (;;) {
    const joiner = tokens[at]?.lower
    if (joiner !== ',' && joiner !== 'và' && joiner !== '-' && joiner !== '/') break
    const next = phraseLengthAt(tokens, at + 1, generalBodies)
    if (next === 0 || tokens[at + 1 + next]?.capital) break
    isStrong ||= !standsAt(tokens, at + 1, widestBodies)
    at += 1 + next
  }
  return { end: at, isStrong }
}

/** "của huyện", "thuộc tỉnh": the level to which general bodies belong. */
function ownerLengthAt(tokens: readonly Token[], at: number): number {
  const link = tokens[at]?.lower
  if (link !== 'của' && link !== 'thuộc') return 0
  const level = phraseLengthAt(tokens, at + 1, levels)
  return level > 0 ? 1 + level : 0
}
