import { phraseLengthAt, phrases } from '../lexicon/phrases.ts'
import type { Token } from '../layout/tokens.ts'
import { wordsOf } from '../layout/tokens.ts'
import type { UnitList } from '../unit/unit-list.ts'
import { authorityOf } from '../unit/authority.ts'
import { readAssignees, readUnitList } from '../unit/unit-list.ts'

/** Where a sentence asks something of a higher body; token positions. */
export type Asking = {
  readonly verbAt: number
  readonly by: UnitList | null
  readonly to: UnitList | null
  /** Where the first thing asked begins. */
  readonly askedAt: number
}

const askingVerbs = phrases('kiến nghị, đề xuất kiến nghị, kiến nghị đề xuất, đề xuất, đề nghị')
const higher =
  /^(?:quốc hội|chính phủ|thủ tướng|trung ương|bộ chính trị|ban bí thư|bộ|các bộ|tỉnh ủy|ubnd tỉnh|hđnd tỉnh|ủy ban nhân dân tỉnh|thành ủy|cấp trên|các cấp|tỉnh|thường trực|ban thường vụ|đoàn|lãnh đạo)/u
const aspect = phrases('đã, cũng, cũng đã, tiếp tục, xin, tha thiết')

/**
 * Finds a body that asks of a higher one. The bare noun ("các kiến nghị của …") asks nothing, and a chair's
 * "đề nghị" to those below is a direction.
 */
export function findAsking(tokens: readonly Token[]): Asking | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const verb = phraseLengthAt(tokens, at, askingVerbs)
    if (verb === 0) continue
    const by = subjectBefore(tokens, at)
    const asking = askingAt(tokens, at, verb, by)
    if (asking) return asking
    at += verb - 1
  }
  return null
}

function askingAt(tokens: readonly Token[], at: number, verb: number, by: UnitList | null): Asking | null {
  const verbs = tokens.slice(at, at + verb).map((token) => token.lower)
  const isStrong = verbs.includes('kiến')
  const withLink = tokens[at + verb]?.lower === 'với' ? 1 : 0
  const after = at + verb + withLink
  const to =
    readUnitList(tokens, after) ??
    readCentre(tokens, after) ??
    (isStrong ? readAssignees(tokens, after) : null)
  const addressee = to ? wordsOf(tokens, to.from, to.to) : ''
  const opensSentence = at === 0
  if (isStrong) {
    if (!by && !opensSentence && !isSaidByPerson(tokens, at) && !isSaidByItself(tokens, at)) return null
    return to || by ? { verbAt: at, by, to, askedAt: to?.to ?? at + verb + withLink } : null
  }
  if (!to) return null
  const isUpward = by
    ? asksUpward(wordsOf(tokens, by.from, by.to), addressee)
    : opensSentence && higher.test(addressee)
  if (!isUpward) return null
  return { verbAt: at, by, to, askedAt: to.to }
}

/** "Bà kiến nghị …", "ông Lê Văn Mẫu kiến nghị …": a person, whose body stands elsewhere. */
const isSaidByPerson = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 5), at).some((token) => /^(?:ông|bà)$/u.test(token.lower))

/** "Phòng kiến nghị Hiệu trưởng …": the one that reports, by its kind alone, at the beginning. */
const isSaidByItself = (tokens: readonly Token[], at: number): boolean =>
  at === 1 && /^(?:phòng|sở|xã|huyện|tỉnh|trường|ban|phường|ngành|cục|chi cục)$/u.test(tokens[0]?.lower ?? '')

/** "Trung ương", named alone, is whoever decides there. */
function readCentre(tokens: readonly Token[], at: number): UnitList | null {
  if (tokens[at]?.lower !== 'trung' || tokens[at + 1]?.lower !== 'ương') return null
  const to = at + 2
  return { units: [{ from: at, to, form: 'named', byOffice: false, precision: 'distinct' }], from: at, to }
}

/** "Đề nghị" asks only of those who stand higher; to those below it lays work down. */
function asksUpward(by: string, to: string): boolean {
  const [below, above] = [authorityOf(by), authorityOf(to)]
  return below !== null && above !== null && below < above
}

/** The bodies that stand right before a verb, aspect words apart. */
function subjectBefore(tokens: readonly Token[], verbAt: number): UnitList | null {
  let end = verbAt
  while (end > 0 && aspect.has(tokens[end - 1]?.lower ?? '')) end -= 1
  for (let at = Math.max(0, end - 24); at < end; at += 1) {
    const list = isOwned(tokens, at) ? null : readAssignees(tokens, at)
    if (list?.to === end) return list
  }
  return null
}

/** "các kiến nghị của Huyện ủy …, đồng chí …": a body spoken of, not speaking. */
const isOwned = (tokens: readonly Token[], at: number): boolean =>
  /^(?:của|với|cho|về|từ)$/u.test(tokens[at - 1]?.lower ?? '')

export const opensRecommendations = (tokens: readonly Token[]): boolean => findAsking(tokens) !== null
