import type { Token } from '../layout/tokens.ts'
import {
  completeBodies,
  generalBodies,
  namedBodies,
  offices,
  places,
  quantifiers,
} from '../lexicon/bodies.ts'
import { phraseLengthAt, standsAt } from '../lexicon/phrases.ts'
import { readGeneralTail, readNameTail, readPlaceNames } from './name-tail.ts'

/** A body as a text names it; positions are those of its tokens, `to` exclusive. */
export type UnitName = {
  readonly from: number
  readonly to: number
  /** `named`: Sở Nội vụ. `general`: các đơn vị liên quan. `place`: huyện with its name, acting as a body. */
  readonly form: 'named' | 'general' | 'place'
  /** The person at the head of a body stands for it: thủ trưởng các cơ quan. */
  readonly byOffice: boolean
  /** A general body narrowed to certain ones: các cơ quan Khối Đảng, not các đơn vị liên quan. */
  readonly isDistinct: boolean
}

/** Reads the name of a body, or of the office at its head, that begins at a token. */
export function readUnitName(tokens: readonly Token[], at: number): UnitName | null {
  return readBody(tokens, at) ?? readOffice(tokens, at)
}

function readBody(tokens: readonly Token[], at: number): UnitName | null {
  const office = phraseLengthAt(tokens, at, offices)
  const complete = phraseLengthAt(tokens, at, completeBodies)
  if (complete > 0 && complete >= office && mayStandAlone(tokens, at)) {
    return unitOf(at, readNameTail(tokens, at + complete), 'named', true)
  }
  return readNamed(tokens, at) ?? readPlace(tokens, at) ?? readGeneral(tokens, at)
}

const capitalOnly = /^(?:thường|văn|trung|thủ|lực|ban|thanh|thư|bảo|kho)$/

function mayStandAlone(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]
  return first !== undefined && (first.capital || !capitalOnly.test(first.lower))
}

const lowerCaseHeads = /^(?:ngành|phòng|trung|trường|trạm|đội|ban|sở|hội|công|chi|ngân|hạt|xí|đài|bệnh|nhà)$/

function readNamed(tokens: readonly Token[], at: number): UnitName | null {
  const head = phraseLengthAt(tokens, at, namedBodies)
  const first = tokens[at]
  if (head === 0 || !first) return null
  const next = tokens[at + head]
  if (!next || next.kind !== 'word') return null
  if (!first.capital && !next.capital && first.lower !== 'ngành') return null
  if (!first.capital && !lowerCaseHeads.test(first.lower)) return null
  const end = readNameTail(tokens, at + head, true)
  return end > at + head ? unitOf(at, end, 'named', true) : null
}

function readPlace(tokens: readonly Token[], at: number): UnitName | null {
  const head = phraseLengthAt(tokens, at, places)
  if (head === 0 || !tokens[at + head]?.capital) return null
  const end = readPlaceNames(tokens, at + head, false)
  return end > at + head ? unitOf(at, end, 'place', true) : null
}

function readGeneral(tokens: readonly Token[], at: number): UnitName | null {
  const counted = phraseLengthAt(tokens, at, quantifiers)
  const head = phraseLengthAt(tokens, at + counted, generalBodies)
  if (head === 0) return null
  const tail = readGeneralTail(tokens, at + counted + head)
  const standsOut = counted > 0 || tail.isNarrowed
  return standsOut ? unitOf(at, tail.end, 'general', tail.isDistinct) : null
}

function readOffice(tokens: readonly Token[], at: number): UnitName | null {
  const office = phraseLengthAt(tokens, at, offices)
  if (office === 0) return null
  const body = readBody(tokens, at + office)
  return body ? { ...body, from: at, byOffice: true } : null
}

const unitOf = (from: number, to: number, form: UnitName['form'], isDistinct: boolean): UnitName => ({
  from,
  to,
  form,
  byOffice: false,
  isDistinct,
})

/** Whether the name of a body or of an office begins at a token. */
export const bodyStandsAt = (tokens: readonly Token[], at: number): boolean =>
  (standsAt(tokens, at, completeBodies) && mayStandAlone(tokens, at)) ||
  (standsAt(tokens, at, namedBodies) && tokens[at]?.capital === true) ||
  standsAt(tokens, at, offices)
