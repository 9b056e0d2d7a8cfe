import type { Token } from '../layout/tokens.ts'
import {
  fieldWords,
  generalBodies,
  generalQualifiers,
  levelQualifiers,
  levels,
  vagueQualifiers,
  widestBodies,
} from '../lexicon/bodies.ts'
import { phraseLengthAt, phrases, standsAt } from '../lexicon/phrases.ts'
import { isStop, longestName, readMoreLevels, startsBody } from './name-tail.ts'

/** How far the words of a general name tell whom they mean. */
export type Precision = 'wide' | 'level' | 'strong' | 'distinct'

/** A body named by its kind alone, as its own papers do: "các đơn vị của Bộ". */
const owners = phrases('bộ, sở, ngành, ban, cục, tổng cục, đảng, tổng công ty, tập đoàn, trường, viện')

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
  const owner = Math.max(ownerLengthAt(tokens, at), membersLengthAt(tokens, at))
  const atLeastLevel = precision === 'wide' ? 'level' : precision
  if (vague > 0 && vague >= telling) return { to: at + vague, precision }
  if (telling > level) return { to: at + telling, precision: 'distinct' }
  if (level > 0) return { to: readMoreLevels(tokens, at + level), precision: atLeastLevel }
  if (owner > 0) return { to: readMoreLevels(tokens, at + owner), precision: atLeastLevel }
  return properStep(tokens, at, precision)
}

/** Capital words and what follows them: các cơ quan Khối Đảng, các đơn vị quản lý 02 quỹ. */
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

/** "chính quyền các địa phương", "thủ trưởng các cơ quan": whose, told by a plural. */
function membersLengthAt(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== 'các') return 0
  const members = phraseLengthAt(tokens, at + 1, generalBodies)
  return members > 0 ? 1 + members : 0
}

/** "của huyện", "thuộc tỉnh": the level to which general bodies belong. */
function ownerLengthAt(tokens: readonly Token[], at: number): number {
  const link = tokens[at]?.lower
  if (link !== 'của' && link !== 'thuộc') return 0
  const level = Math.max(phraseLengthAt(tokens, at + 1, levels), phraseLengthAt(tokens, at + 1, owners))
  return level > 0 ? 1 + level : 0
}
