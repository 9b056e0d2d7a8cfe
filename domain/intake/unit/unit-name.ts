import type { Token } from '../layout/tokens.ts'
import {
  completeBodies,
  fieldWords,
  generalBodies,
  namedBodies,
  offices,
  places,
  quantifiers,
} from '../lexicon/bodies.ts'
import { bodiesWithTail, organsOfOneLevel, widestBodies } from '../lexicon/bodies.ts'
import { phraseLengthAt, phrases, standsAt } from '../lexicon/phrases.ts'
import type { Precision } from './general-tail.ts'
import { readGeneralTail } from './general-tail.ts'
import { readNameTail, readPlaceNames } from './name-tail.ts'

/** A body as a text names it; positions are those of its tokens, `to` exclusive. */
export type UnitName = {
  readonly from: number
  readonly to: number
  /** `named`: Sở Nội vụ. `general`: các đơn vị liên quan. `place`: huyện with its name, acting as a body. */
  readonly form: 'named' | 'general' | 'place'
  /** The person at the head of a body stands for it: thủ trưởng các cơ quan. */
  readonly byOffice: boolean
  /** How far a general name tells whom it means: các cơ quan Khối Đảng is distinct, các đơn vị liên quan wide. */
  readonly precision: Precision
}

/** Reads the name of a body, or of the office at its head, that begins at a token. */
export function readUnitName(tokens: readonly Token[], at: number): UnitName | null {
  return readBody(tokens, at) ?? readPerson(tokens, at) ?? readOffice(tokens, at)
}

function readBody(tokens: readonly Token[], at: number): UnitName | null {
  const office = phraseLengthAt(tokens, at, offices)
  const complete = phraseLengthAt(tokens, at, completeBodies)
  if (complete > 0 && complete >= office && mayStandAlone(tokens, at)) {
    const to = withSharedLevel(tokens, at, at + complete, readNameTail(tokens, at + complete))
    const isAlone = to === at + complete && needsTail(tokens, at)
    if (!isAlone) return unitOf(at, to, 'named', 'distinct')
  }
  return (
    readPress(tokens, at) ??
    readNamed(tokens, at) ??
    readPlace(tokens, at) ??
    readPluralNamed(tokens, at) ??
    readGeneral(tokens, at)
  )
}

/** In small letters such a word is a body only with a level: "công an huyện", but "ra tòa án". */
const needsTail = (tokens: readonly Token[], at: number): boolean =>
  standsAt(tokens, at, bodiesWithTail) || tokens[at]?.capital !== true

/** "Ban Thường vụ, Thường trực Tỉnh ủy": an organ without level takes that of the one named after it. */
function withSharedLevel(tokens: readonly Token[], at: number, headEnd: number, to: number): number {
  const joiner = tokens[to]?.lower
  const joins = joiner === ',' || joiner === '-' || joiner === 'và' || joiner === '&'
  if (to !== headEnd || !joins || !standsAt(tokens, at, organsOfOneLevel)) return to
  const next = phraseLengthAt(tokens, to + 1, organsOfOneLevel)
  if (next === 0) return to
  const end = readNameTail(tokens, to + 1 + next)
  return end > to + 1 + next ? end : withSharedLevel(tokens, to + 1, to + 1 + next, to + 1 + next)
}

const capitalOnly = /^(?:thường|văn|trung|thủ|lực|ban|thanh|thư|bảo|kho)$/

function mayStandAlone(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]
  return first !== undefined && (first.capital || !capitalOnly.test(first.lower))
}

const compounds = new Set(
  'hội trường,môi trường,thị trường,nông trường,công trường,hiện trường,quốc phòng,văn phòng,dự phòng,xã hội,cơ hội,quân đội,trụ sở,cơ sở,thành công,đại hội,chi hội,tiền công,giỗ tổ,công ty,công tác,công trình,công nghệ,công nghiệp,công khai'.split(
    ',',
  ),
)

/** "hội trường", "môi trường": the second syllable of another word. */
const endsCompound = (tokens: readonly Token[], at: number): boolean =>
  compounds.has(`${tokens[at - 1]?.lower} ${tokens[at]?.lower}`)

/** "do Tổng công ty, Công ty quản lý": the verb, not a name. */
const enterprises = new Set(['công', 'tổng', 'tập', 'doanh', 'hội', 'tổ'])

const lowerCaseHeads = /^(?:ngành|phòng|trung|trường|trạm|đội|ban|sở|hội|công|chi|ngân|hạt|xí|đài|bệnh|nhà)$/

function readNamed(tokens: readonly Token[], at: number): UnitName | null {
  const head = phraseLengthAt(tokens, at, namedBodies)
  const first = tokens[at]
  if (head === 0 || !first) return null
  const inner = readInnerBody(tokens, at, head)
  if (inner) return inner
  const next = tokens[at + head]
  if (!next || next.kind !== 'word') return null
  if (!first.capital && !next.capital && first.lower !== 'ngành') return null
  if (first.lower === 'ngành' && !next.capital && !standsAt(tokens, at + 1, fieldWords)) return null
  if (endsCompound(tokens, at)) return null
  if (!next.capital && next.lower === 'quản' && enterprises.has(first.lower)) return null
  if (!first.capital && !lowerCaseHeads.test(first.lower)) return null
  const end = readNameTail(tokens, at + head, true)
  return end > at + head ? unitOf(at, end, 'named', 'distinct') : null
}

/** "Báo và Đài Phát thanh - Truyền hình tỉnh": the paper and the station of one place. */
function readPress(tokens: readonly Token[], at: number): UnitName | null {
  const joins = /^(?:và|,|-)$/u.test(tokens[at + 1]?.lower ?? '')
  const isPress = tokens[at]?.lower === 'báo' && tokens[at]?.capital && joins
  return isPress && tokens[at + 2]?.lower === 'đài' && tokens[at + 2]?.capital
    ? unitOf(at, at + 1, 'named', 'distinct')
    : null
}

const branches = phrases('chi nhánh, văn phòng đại diện')

/** "Chi nhánh nhà máy …": a branch, then the whole name of the body it belongs to. */
function readInnerBody(tokens: readonly Token[], at: number, head: number): UnitName | null {
  if (!standsAt(tokens, at, branches)) return null
  const body = readBody(tokens, at + head)
  return body?.form === 'named' ? { ...body, from: at } : null
}

const pluralHeads = phrases(
  'bộ, sở, phòng, cục, vụ, chi cục, ban quản lý, trung tâm, trường, viện, ban, ngân hàng, công ty, hội',
)

/** "các Sở Giao thông vận tải", "các Bộ Kế hoạch và Đầu tư": one name for several bodies. */
function readPluralNamed(tokens: readonly Token[], at: number): UnitName | null {
  const counted = phraseLengthAt(tokens, at, quantifiers)
  const head = phraseLengthAt(tokens, at + counted, pluralHeads)
  const from = at + counted + head
  if (counted === 0 || head === 0 || !tokens[from]?.capital || tokens[from]?.kind !== 'word') return null
  const end = readNameTail(tokens, from, true)
  return end > from + 1 ? unitOf(at, end, 'named', 'distinct') : null
}

function readPlace(tokens: readonly Token[], at: number): UnitName | null {
  const head = phraseLengthAt(tokens, at, places)
  if (head === 0 || !tokens[at + head]?.capital) return null
  const end = readPlaceNames(tokens, at + head, false)
  return end > at + head ? unitOf(at, end, 'place', 'distinct') : null
}

/** "Tổ chức Lễ …" is a verb; "Tổ chức đảng" is a body. */
const organisations = new Set(['đảng', 'chính', 'cơ'])

const countedAlone = /^(?:cơ|cấp|chính|đơn|chủ)$/

function readGeneral(tokens: readonly Token[], at: number): UnitName | null {
  const counted = phraseLengthAt(tokens, at, quantifiers)
  const head = phraseLengthAt(tokens, at + counted, generalBodies)
  const first = tokens[at]
  const isOffice = phraseLengthAt(tokens, at + counted, offices) > head
  if (head === 0 || !first || isOffice || endsCompound(tokens, at)) return null
  if (counted === 0 && first.lower === 'tổ' && !organisations.has(tokens[at + 2]?.lower ?? '')) return null
  const isStrong = counted > 0 && !standsAt(tokens, at + counted, widestBodies)
  const tail = readGeneralTail(tokens, at + counted + head, isStrong)
  const standsAlone = tail.isNarrowed && (first.capital || countedAlone.test(first.lower))
  return counted > 0 || standsAlone ? unitOf(at, tail.end, 'general', tail.precision) : null
}

const forms = phrases('đồng chí, ông, bà')

/** "đồng chí … - Phó Chủ tịch UBND huyện": a person by name, with the office when it follows. */
function readPerson(tokens: readonly Token[], at: number): UnitName | null {
  const length = phraseLengthAt(tokens, at, forms)
  if (length === 0) return null
  let to = at + length
  while (tokens[to]?.capital && to - at < 8 && phraseLengthAt(tokens, to, offices) === 0) to += 1
  if (to === at + length) return withForm(at, readOffice(tokens, to))
  if (to - at - length < 2) return null
  const joiner = tokens[to]?.lower
  const office = readOffice(tokens, joiner === ',' || joiner === '-' || joiner === '(' ? to + 1 : to)
  return { ...unitOf(at, office?.to ?? to, 'named', 'distinct'), byOffice: true }
}

/** "đồng chí Trưởng Ban Tổ chức Huyện ủy": the office alone, without a name. */
const withForm = (from: number, office: UnitName | null): UnitName | null =>
  office?.form === 'named' ? { ...office, from } : null

function readOffice(tokens: readonly Token[], at: number): UnitName | null {
  const counted = phraseLengthAt(tokens, at, quantifiers)
  const office = phraseLengthAt(tokens, at + counted, offices)
  if (office === 0) return null
  const body =
    readBody(tokens, at + counted + office) ??
    readOwnBody(tokens, at + counted, office) ??
    readOffice(tokens, at + counted + office)
  if (body) return { ...body, from: at, byOffice: true }
  return counted > 0 && tokens[at + counted]?.capital
    ? { ...unitOf(at, at + counted + office, 'general', 'strong'), byOffice: true }
    : null
}

/** "Trưởng Ban Tổ chức Huyện ủy": the last word of the office is the first of the body. */
const readOwnBody = (tokens: readonly Token[], at: number, office: number): UnitName | null =>
  office > 1 && /^(?:ban|phòng)$/u.test(tokens[at + office - 1]?.lower ?? '')
    ? readBody(tokens, at + office - 1)
    : null

const unitOf = (from: number, to: number, form: UnitName['form'], precision: Precision): UnitName => ({
  from,
  to,
  form,
  byOffice: false,
  precision,
})
