import type { Token } from '../layout/tokens.ts'
import { directiveVerbs } from '../lexicon/actions.ts'
import { phraseLengthAt, phrases, standsAt } from '../lexicon/phrases.ts'
import type { UnitList } from '../unit/unit-list.ts'
import { readAssignees, readUnitList } from '../unit/unit-list.ts'
import { predicateStandsAt, skipConnectives } from './predicate.ts'
import { hasSpeakerBefore } from './speaker.ts'

/** Who is told to do what in a sentence; token positions. */
export type Assignment = {
  /** How it is said: "giao X …", "X chủ trì …", or "X: …". */
  readonly by: 'directive' | 'subject' | 'label'
  readonly list: UnitList | null
  /** The directive verb, or the first body. */
  readonly at: number
  /** Where the work itself begins. */
  readonly workAt: number
}

/** What a chair says, beside ordering outright. */
export const sayings = phrases(
  'nhấn mạnh, lưu ý, chỉ rõ, quán triệt, nêu rõ, phát biểu, cho rằng, khẳng định, định hướng, gợi mở',
)
/** What a person says of work done. */
const praises = phrases(
  'đánh giá cao, ghi nhận, biểu dương, cảm ơn, chúc mừng, hoan nghênh, khẳng định, nhấn mạnh, kết luận, thống nhất cao',
)
const openings = phrases(
  'đối với, về, nhiệm vụ, phương hướng, căn cứ, để, trong, trên cơ sở, xử lý, qua, từ, theo, với, nhằm, trường hợp, khi, liên quan, tại, riêng, do, riêng đối với',
)
/** How the word of a chair is introduced: "Kết luận cuộc họp, đồng chí … yêu cầu …". */
const speech = phrases('kết luận, phát biểu')
/** A body told to steer others keeps the work; only a person's word passes it on. */
const steeringVerbs = phrases('chỉ đạo')
const afterList = phrases(
  'là cơ quan, là đơn vị, là đầu mối, làm đầu mối, trên cơ sở, căn cứ, theo, trong, tại, để, trước, chậm nhất, ngay, khi, với, về, hằng, hàng, định kỳ',
)

/** Finds the assignment that a sentence makes; null when it names no one and orders nothing. */
export function findAssignment(tokens: readonly Token[], from = 0): Assignment | null {
  const start = skipConnectives(tokens, from)
  return assignmentAt(tokens, start, true) ?? findLater(tokens, start)
}

/** In a sentence that begins with its own work, "tham mưu … giao các đơn vị" lays nothing on anyone. */
function findLater(tokens: readonly Token[], start: number): Assignment | null {
  const hasOpening =
    standsAt(tokens, start, openings) || tokens.some((_, at) => standsAt(tokens, at, sayings))
  const isSpeech = hasOpening || standsAt(tokens, start, speech) || standsAt(tokens, start, directiveVerbs)
  const isWork = !isSpeech && predicateStandsAt(tokens, start) && !leadsToOrder(tokens, start)
  for (let at = start + 1; at < tokens.length; at += 1) {
    const before = tokens[at - 1]?.lower
    const opensClause = before === ',' || before === ':' || before === 'thì'
    if (isWork && before !== ':') continue
    if (!opensClause && !standsAt(tokens, at, directiveVerbs)) continue
    const found = assignmentAt(
      tokens,
      opensClause ? skipConnectives(tokens, at) : at,
      opensClause && (hasOpening || before === ':'),
    )
    if (found) return found
  }
  return null
}

const setsOut = phrases('tiếp thu, thực hiện, phát huy, quán triệt, căn cứ')
const plainOrders = phrases('yêu cầu, đề nghị, giao')

/** "Tiếp thu các ý kiến …, đề nghị các đơn vị cần …": what goes before only leads to the order. */
function leadsToOrder(tokens: readonly Token[], start: number): boolean {
  if (!standsAt(tokens, start, setsOut)) return false
  return tokens.some((token, at) => {
    if (token.lower !== ',' || !standsAt(tokens, at + 1, plainOrders)) return false
    const list = readUnitList(tokens, at + 1 + phraseLengthAt(tokens, at + 1, plainOrders))
    return (
      list !== null && /^(?:cần|phải|khẩn|tập|chủ|tiếp|triển|nghiêm)$/u.test(tokens[list.to]?.lower ?? '')
    )
  })
}

function assignmentAt(tokens: readonly Token[], at: number, mayBeSubject: boolean): Assignment | null {
  return directiveAt(tokens, at) ?? (mayBeSubject ? subjectAt(tokens, at) : null)
}

/** "yêu cầu các đơn vị chủ động …", "giao Sở Nội vụ chủ trì …", "yêu cầu cần tập trung …". */
function directiveAt(tokens: readonly Token[], at: number): Assignment | null {
  const verb = phraseLengthAt(tokens, at, directiveVerbs)
  if (verb === 0 || (standsAt(tokens, at, steeringVerbs) && !isSaidByPerson(tokens, at))) return null
  const link = tokens[at + verb]?.lower
  const to = afterSetting(tokens, at + verb + (link === 'cho' || link === 'tới' || link === 'đối' ? 1 : 0))
  const list = readAssignees(tokens, to)
  if (list && isFollowedByWork(tokens, list.to)) return { by: 'directive', list, at, workAt: list.to }
  if (list && !standsAt(tokens, to, plurals)) return null
  const told = readToldBeforeDuty(tokens, to)
  if (told) return { by: 'directive', list: told, at, workAt: told.to }
  const ordersAll = /^(?:cần|phải|khẩn|tiếp|tập|tăng|nghiêm|không|chủ)$/.test(tokens[to]?.lower ?? '')
  return ordersAll && predicateStandsAt(tokens, to) ? { by: 'directive', list: null, at, workAt: to } : null
}

const longestTold = 45
const dutyOrManner = phrases(
  'cần, phải, tiếp tục, tập trung, khẩn trương, chủ động, tăng cường, theo chức năng, nghiêm túc, thực hiện nghiêm, triển khai thực hiện',
)

/** "đề nghị đội ngũ báo cáo viên cần …", "yêu cầu các … cá nhân tiếp tục …": whoever stands before the duty is told. */
export function readToldBeforeDuty(tokens: readonly Token[], from: number): UnitList | null {
  if (tokens[from]?.kind !== 'word' || predicateStandsAt(tokens, from)) return null
  const isPlural = standsAt(tokens, from, plurals)
  for (let to = from + 2; to < Math.min(tokens.length, from + longestTold); to += 1) {
    const token = tokens[to]
    if (!token || (token.kind === 'mark' && !/^[,()-]$/u.test(token.lower))) return null
    const isDuty = token.lower === 'cần' || token.lower === 'phải'
    if (!isDuty && !(isPlural && standsAt(tokens, to, dutyOrManner))) continue
    if (isDuty && !predicateStandsAt(tokens, to + 1)) return null
    return { units: [{ from, to, form: 'general', byOffice: false, precision: 'wide' }], from, to }
  }
  return null
}

const plurals = phrases('các, những, toàn thể, mọi')

const settings = phrases(
  'trong thời gian tới, thời gian tới, từ nay đến cuối năm, trước mắt, ngay sau hội nghị, sau hội nghị, ngay sau cuộc họp, trong năm, trong thời gian còn lại',
)

/** "yêu cầu trong thời gian tới các xã …", "đề nghị, các Đảng ủy …": when, or a comma, stands before who. */
export function afterSetting(tokens: readonly Token[], from: number): number {
  const comma = tokens[from]?.lower === ',' || tokens[from]?.lower === ':' ? 1 : 0
  const setting = phraseLengthAt(tokens, from + comma, settings)
  const to = from + comma + setting
  if (setting > 0) return to + (tokens[to]?.lower === ',' ? 1 : 0)
  return comma > 0 &&
    readUnitList(tokens, to) !== null &&
    predicateStandsAt(tokens, readUnitList(tokens, to)?.to ?? to)
    ? to
    : from
}

/** "đồng chí … chỉ đạo các đơn vị": the person stands right before the verb. */
const isSaidByPerson = (tokens: readonly Token[], at: number): boolean =>
  hasSpeakerBefore(tokens, at) && (tokens[at - 1]?.capital === true || tokens[at - 1]?.lower === 'đã')

function isFollowedByWork(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  if (!next || next.lower === ':' || predicateStandsAt(tokens, at) || standsAt(tokens, at, afterList))
    return true
  return next.kind === 'mark' && (predicateStandsAt(tokens, at + 1) || standsAt(tokens, at + 1, afterList))
}

const delay = 12

/** "UBND các xã theo lĩnh vực phụ trách tăng cường …": the verb comes after a phrase. */
const predicateFollows = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from + 1, from + delay).some((_, index) => predicateStandsAt(tokens, from + 1 + index))

/** Whether a verb that lays work on others stands here; "chỉ đạo" may be one's own work. */
export const ordersAt = (tokens: readonly Token[], at: number): boolean =>
  standsAt(tokens, at, directiveVerbs) && !standsAt(tokens, at, steeringVerbs)

/** "Báo … chủ động …", "Sở Nội vụ: Chủ trì …". */
function subjectAt(tokens: readonly Token[], at: number): Assignment | null {
  const list = readUnitList(tokens, at)
  if (!list || isDistributive(tokens, list)) return null
  if (tokens[list.to]?.lower === ':' && predicateStandsAt(tokens, list.to + 1)) {
    return { by: 'label', list, at, workAt: list.to + 1 }
  }
  const comma = tokens[list.to]?.lower === ',' ? 1 : 0
  const isDelayed = standsAt(tokens, list.to + comma, afterList) && predicateFollows(tokens, list.to + comma)
  if (!predicateStandsAt(tokens, list.to) && !isDelayed) return null
  if (speaks(tokens, list.to)) return null
  return { by: 'subject', list, at, workAt: list.to }
}

/** "mỗi tỉnh chọn …", "căn cứ tình hình đơn vị mình …": no one in particular is told to act. */
const isDistributive = (tokens: readonly Token[], list: UnitList): boolean =>
  /^(?:mỗi|từng)$/u.test(tokens[list.from]?.lower ?? '') || tokens[list.to - 1]?.lower === 'mình'

/** The chair's own verb: what follows is said, not done, by the body named. */
const speaks = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'cũng' ||
  tokens[at]?.lower === 'đã' ||
  standsAt(tokens, at, praises) ||
  ordersAt(tokens, at)
