import { tellsThePast } from '../layout/cues.ts'
import type { Token } from '../layout/tokens.ts'
import { tokensOf, wordsOf } from '../layout/tokens.ts'
import type { Span } from '../span.ts'
import type { Assignment } from './assignment.ts'
import { findAssignment, ordersAt } from './assignment.ts'
import { phrases, standsAt } from '../lexicon/phrases.ts'
import { readUnitList } from '../unit/unit-list.ts'
import { predicateStandsAt, skipConnectives, workStandsAt } from './predicate.ts'

const sanction =
  /^(?:(?:chỉ thị|quyết định|kế hoạch|nghị quyết|thông báo|công điện|công văn|văn bản) này (?:có hiệu lực|thay thế)|quá thời hạn|nếu không|trường hợp không hoàn thành)/iu
const reminder =
  /^(?:nhắc nhở|phê bình|biểu dương|ghi nhận|đánh giá cao|hoan nghênh|cơ bản thống nhất|thống nhất với|thống nhất chủ trương|nhất trí|đồng ý|cơ bản đồng ý)/iu

/** Whether a clause lays work down. Under a heading of directions it may also begin with what the work is about. */
export function laysDownWork(
  tokens: readonly Token[],
  assignment: Assignment | null,
  isUnderHeading: boolean,
): boolean {
  const start = wordsOf(tokens, 0, 6)
  if (tokens[0]?.lower === '"' && !assignment && !isUnderHeading) return false
  if ((readUnitList(tokens, 0)?.to ?? 0) >= tokens.length - 1) return false
  if (sanction.test(start) || reminder.test(start) || tokens.length < 3) return false
  if (tellsThePast(tokens) && !assignment && !workStandsAt(tokens, 0)) return false
  if (judges(tokens) && assignment?.by !== 'directive') return false
  if (assignment || workStandsAt(tokens, 0)) return true
  if (isUnderHeading && (standsAt(tokens, 0, workProducts) || isShared(tokens) || hasDuty(tokens)))
    return true
  return (isUnderHeading || opensTopic(tokens)) && hasWorkLater(tokens)
}

/** "Mỗi phường chọn một khu phố …": work for each of those whom the heading names. */
function isShared(tokens: readonly Token[]): boolean {
  const list = /^(?:mỗi|từng)$/u.test(tokens[0]?.lower ?? '') ? readUnitList(tokens, 0) : null
  return list !== null && predicateStandsAt(tokens, list.to)
}

/** "Tại những nơi … phải treo biển": a duty, whatever its verb. */
const hasDuty = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      token.lower === 'phải' && tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.lower !== 'là',
  )

/** "Dự thảo Nghị định …", listed under what is to be submitted. */
const workProducts = phrases('dự thảo, đề án, tờ trình, báo cáo tổng kết, báo cáo sơ kết')

const dutyWords = new Set(['cần', 'phải', 'yêu', 'giao'])

/** "Trong năm …, các đơn vị đã …": what was done, told before the directions begin. */
function judges(tokens: readonly Token[]): boolean {
  const past = tokens.findIndex((token) => token.lower === 'đã')
  if (past < 0 || past > 40) return false
  const isRelative = /^(?:nội|nhiệm|mà|được|vụ|dung)$/u.test(tokens[past - 1]?.lower ?? '')
  const opensPast = /^(?:trong|năm|qua|được|nhìn|thời|tháng|quý|sau|hội|các|công|tình)$/u.test(
    tokens[0]?.lower ?? '',
  )
  return (
    opensPast &&
    !isRelative &&
    !tokens.some((token) => dutyWords.has(token.lower)) &&
    !workStandsAt(tokens, 0)
  )
}

const topic = /^(?:về|đối với|riêng|trên lĩnh vực|trong (?:lĩnh vực|công tác|thời gian tới)|để)(?!\p{L})/u

/** "Về lĩnh vực kinh tế, tập trung …": what the work is about stands before the work. */
export const opensTopic = (tokens: readonly Token[]): boolean => topic.test(wordsOf(tokens, 0, 4))

const opensWork = new Set([':', ',', 'thì', 'cần', 'phải'])

/** "Công tác phòng, chống dịch: tăng cường …"; "Qua kết quả …, tiếp tục chỉ đạo …". */
export const hasWorkLater = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => opensWork.has(token.lower) && predicateStandsAt(tokens, at + 1))

/** "nghiêm túc triển khai thực hiện": asks for nothing in particular. */
export const exhortation =
  /^(?:(?:cần|phải|nghiêm túc|khẩn trương|tích cực|quyết liệt|phối hợp)\s+){0,3}(?:tổ chức\s+|triển khai\s+)?(?:triển khai\s+)?thực hiện(?:\s+(?:tốt|nghiêm|có hiệu quả|hiệu quả))?(?:\s+(?:các\s+)?(?:nội dung|chỉ thị|công điện|thông báo|kế hoạch|kết luận|nhiệm vụ)(?:\s+(?:này|trên|nêu trên))?)?\.?$/iu

/** A clause that only tells when the work before it is due. */
export const timing =
  /^(?:thời gian (?:hoàn thành|thực hiện|báo cáo)|thời hạn|hoàn thành (?:trước|trong|xong)|xong trước)/iu

/** "…; UBND huyện xem xét …": a subject of its own, unless what stands before only names more of them. */
function namesItsOwn(tokens: readonly Token[], preceding: readonly Token[]): boolean {
  const at = skipConnectives(tokens, 0)
  const list = readUnitList(tokens, at)
  if (!list || !predicateStandsAt(tokens, list.to)) return false
  return !preceding.some((_, from) => (readUnitList(preceding, from)?.to ?? 0) >= preceding.length - 1)
}

/** "Rà soát; thống kê …": a verb alone is no work yet. */
const fewestWords = 3

/** "phối hợp với: Sở A; Sở B;": the list of those who take part goes on, and the work is still to come. */
function listsPartners(preceding: readonly Token[]): boolean {
  const colon = preceding.findLastIndex((token) => token.lower === ':')
  if (colon < 2 || !/^(?:với|cùng|hợp)$/u.test(preceding[colon - 1]?.lower ?? '')) return false
  return (readUnitList(preceding, colon + 1)?.to ?? 0) >= preceding.length - 1
}

/** After a semicolon new work begins with a verb or a body; a noun, or a date, goes on with what stood before. */
export function beginsNewWork(flow: string, part: Span, before: Span): boolean {
  const words = flow.slice(part.start, part.end)
  if (timing.test(words) || /^(?:đặc biệt là|nhất là|và |trong đó có|bao gồm)/iu.test(words)) return false
  const tokens = tokensOf(flow, part)
  const preceding = tokensOf(flow, before)
  if (preceding.length <= fewestWords || listsPartners(preceding)) return false
  const given = findAssignment(tokens)
  if (given?.by === 'directive' && given.list && given.at <= skipConnectives(tokens, 0)) return true
  const isComplete =
    namesItsOwn(tokens, preceding) ||
    findAssignment(preceding) !== null ||
    (workStandsAt(preceding, 0) && !preceding.some((_, at) => ordersAt(preceding, at))) ||
    hasWorkLater(preceding)
  const at = skipConnectives(tokens, 0)
  return isComplete && (workStandsAt(tokens, at) || /^(?:đối với|trường hợp|riêng|về)(?!\p{L})/iu.test(words))
}
