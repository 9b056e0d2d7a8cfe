import type { Token } from '../layout/tokens.ts'
import { offices, places } from '../lexicon/bodies.ts'
import { phraseLengthAt } from '../lexicon/phrases.ts'
import { isStop, readNameTail } from './name-tail.ts'
import type { UnitName } from './unit-name.ts'
import { readUnitName } from './unit-name.ts'

/** Bodies named one after another: "Công an huyện, Ban Chỉ huy quân sự huyện và các đơn vị liên quan". */
export type UnitList = { readonly units: readonly UnitName[]; readonly from: number; readonly to: number }

const joiners = new Set([',', 'và', ';', '-', '&', 'cùng', '/'])
const most = 40

/** Reads the bodies named from a token on, or null when none is. */
export function readUnitList(tokens: readonly Token[], at: number): UnitList | null {
  const first = readUnitName(tokens, at)
  if (!first) return null
  const units = [first]
  let to = first.to
  while (units.length < most) {
    const next = nextInList(tokens, to) ?? nextAfterColon(tokens, units, to)
    if (!next) break
    units.push(next)
    to = next.to
  }
  return { units, from: at, to }
}

function nextInList(tokens: readonly Token[], at: number): UnitName | null {
  const joiner = tokens[at]?.lower
  if (joiner === undefined || !joiners.has(joiner)) return null
  const doubled = tokens[at + 1]?.lower === 'và' || tokens[at + 1]?.lower === 'với' ? 1 : 0
  return readUnitName(tokens, at + 1 + doubled)
}

/** "các sở: Tài chính, Kế hoạch và Đầu tư": after the colon only the distinguishing parts are named. One of them, "Văn hóa, Thể thao và Du lịch", holds a comma. */
function nextAfterColon(tokens: readonly Token[], units: readonly UnitName[], at: number): UnitName | null {
  const joiner = tokens[at]?.lower
  const opensList = joiner === ':' && units.length === 1 && units[0]?.form === 'general'
  const goesOn =
    (joiner === ',' || joiner === ';' || joiner === 'và') && units[0]?.form === 'general' && units.length > 1
  if ((!opensList && !goesOn) || !tokens[at + 1]?.capital) return null
  const whole = readNameTail(tokens, at + 1)
  const comma = tokens.slice(at + 1, whole).findIndex((token) => token.lower === ',')
  const to = comma > 0 && tokens[at + 1]?.lower !== 'văn' ? at + 1 + comma : whole
  return to > at + 1 ? { from: at + 1, to, form: 'named', byOffice: false, precision: 'distinct' } : null
}

/** Whoever work is laid on: bodies, an office alone, or a place alone ("đề nghị tỉnh tập trung …"). */
export const readAssignees = (tokens: readonly Token[], at: number): UnitList | null =>
  readUnitList(tokens, at) ?? readOfficeAlone(tokens, at) ?? readPlaceAlone(tokens, at)

function readPlaceAlone(tokens: readonly Token[], at: number): UnitList | null {
  const length = phraseLengthAt(tokens, at, places)
  const to = at + length
  if (length === 0 || !isStop(tokens, to)) return null
  return { units: [{ from: at, to, form: 'place', byOffice: false, precision: 'level' }], from: at, to }
}

/** An office named without its body, as one that work is laid on: "giao Phó Thủ tướng Thường trực …". */
function readOfficeAlone(tokens: readonly Token[], at: number): UnitList | null {
  const length = phraseLengthAt(tokens, at, offices)
  if (length === 0 || tokens[at]?.capital !== true) return null
  let to = at + length + (tokens[at + length]?.lower === 'thường' ? 2 : 0)
  while (tokens[to]?.kind === 'word' && tokens[to]?.capital) to += 1
  return { units: [{ from: at, to, form: 'named', byOffice: true, precision: 'distinct' }], from: at, to }
}
