import { findLetterhead } from './letterhead.ts'
import { isBullet } from './marker.ts'
import type { Marker } from './marker.ts'
import { isCaption, isDateline, isFurniture } from './newspaper.ts'
import type { Paragraph } from './paragraphs.ts'
import { isUpperCase } from './paragraphs.ts'
import type { SourceText } from './source-text.ts'
import { isTableLine } from '../table/table.ts'

/** What a paragraph is for. Only headings and body lay anything down. */
export type Role =
  | 'letterhead'
  | 'title'
  | 'legal_basis'
  | 'dateline'
  | 'furniture'
  | 'caption'
  | 'heading'
  | 'body'
  | 'closing'
  | 'table'
  | 'recipients'

export type Layout = {
  readonly isOfficial: boolean
  readonly isTyped: boolean
  readonly roles: readonly Role[]
}

const recipients = /^(?:nơi nhận|TM\.|KT\.|TL\.|TUQ\.|T\/M|T\/L|K\/T)/iu
const closing =
  /^(?:trên đây là|trong quá trình (?:triển khai |tổ chức )?thực hiện.{0,100}(?:vướng mắc|khó khăn|phát sinh)|trên đây,|yêu cầu các .{0,80} nghiêm túc (?:triển khai )?thực hiện\.?$|thừa lệnh|văn phòng .{0,60}(?:thông báo|xin thông báo)|.{0,60}xin thông báo .{0,200}(?:biết|thực hiện)\.?$)/iu
const legalBasis = /^(?:căn cứ|xét đề nghị|theo đề nghị)(?!\p{L})/iu

/** Tells the role of every paragraph. */
export function recogniseRoles(source: SourceText, paragraphs: readonly Paragraph[]): Layout {
  const lines = paragraphs.map((each) => source.flow.slice(each.start, each.end).trim())
  const letterhead = findLetterhead(source, paragraphs)
  const isOfficial = letterhead.last >= 0 || letterhead.title.length > 0
  const bodyFrom = Math.max(letterhead.last, ...letterhead.title) + 1
  const firstWords = lines.findIndex((line) => !isFurniture(line) && !isDateline(line))
  const newsTitle = isOfficial || isProse(lines[firstWords] ?? '') ? -1 : firstWords
  const isTyped = isOfficial || isTypedDocument(paragraphs, lines[newsTitle] ?? '')
  const ending = lines.findIndex((line, index) => index > bodyFrom && recipients.test(line))
  const roles = lines.map((_, index): Role => {
    if (letterhead.title.includes(index) || index === newsTitle) return 'title'
    if (index <= letterhead.last) return 'letterhead'
    if (isTableLine(lines[index] ?? '')) return 'table'
    if (ending >= 0 && index >= ending) return 'recipients'
    return isTyped
      ? officialRole(paragraphs, lines, index, isOfficial ? bodyFrom : newsTitle + 1)
      : newspaperRole(paragraphs, lines, index, newsTitle)
  })
  return { isOfficial, isTyped, roles }
}

/** A text that opens with its first paragraph, or with what announces a list, has no title. */
const isProse = (line: string): boolean => (line.length > 250 && /[.;]$/u.test(line)) || line.endsWith(':')

const typeFirst =
  /^(?:thông báo|kết luận|chỉ thị|công điện|kế hoạch|báo cáo|chương trình|nghị quyết|đề án|phương án|hướng dẫn|biên bản|quyết định)(?: (?:số|khẩn|về|của|kết luận|ý kiến|tình hình|kết quả|hội nghị|phát triển|triển khai|tổ chức|thực hiện|phê duyệt|công tác|hỗ trợ|ban hành|sơ kết|tổng kết|tháng|quý|năm)(?!\p{L})|\s*$)/iu
const fewestParts = 3

/** A text that opens with the type of a document and is numbered like one, whatever became of its letterhead. */
function isTypedDocument(paragraphs: readonly Paragraph[], title: string): boolean {
  if (!typeFirst.test(title)) return false
  return paragraphs.filter((each) => each.marker !== null).length >= fewestParts
}

function officialRole(
  paragraphs: readonly Paragraph[],
  lines: readonly string[],
  index: number,
  bodyFrom: number,
): Role {
  const line = lines[index] ?? ''
  if (index < bodyFrom + 15 && legalBasis.test(line) && /[;,.]$/u.test(line)) return 'legal_basis'
  if (closing.test(line)) return 'closing'
  if (isHeading(paragraphs, lines, index)) return 'heading'
  return /^[-_*=.\s]+$/u.test(line) ? 'furniture' : 'body'
}

function newspaperRole(
  paragraphs: readonly Paragraph[],
  lines: readonly string[],
  index: number,
  title: number,
): Role {
  const line = lines[index] ?? ''
  if (isFurniture(line)) return 'furniture'
  if (isDateline(line) && index < title + 4) return 'dateline'
  if (paragraphs[index]?.marker) return isHeading(paragraphs, lines, index) ? 'heading' : 'body'
  if (line.endsWith(':') && line.length < 120) return 'heading'
  return isCaption(line) ? 'caption' : 'body'
}

const longestHeading = 170

function isHeading(paragraphs: readonly Paragraph[], lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  if (partLine.test(line)) return true
  const marker = paragraphs[index]?.marker ?? null
  const next = paragraphs[index + 1]
  if (/\d\s*%/u.test(line) || (marker && saysWhoAndWhen.test(lines[index + 1] ?? ''))) return false
  if (line.endsWith(':')) return line.length <= 300 && !/[.;!?] /u.test(line.slice(marker?.length ?? 0))
  if (marker && !isBullet(marker) && isShortTopic(line.slice(marker.length)) && goesDeeper(marker, next))
    return true
  if (line.length > longestHeading || /[.;,!?…]$/u.test(line)) return false
  if (isUpperCase(line)) return true
  if (!next) return false
  if (!marker) return next.marker !== null
  if (isBullet(marker)) return next.marker !== null && next.marker.depth > marker.depth
  return goesDeeper(marker, next)
}

/** Below work, not below a heading: "Đơn vị chủ trì: …", "- Thời gian: …". */
const saysWhoAndWhen =
  /^(?:[-+*•] ?)?(?:(?:các )?(?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp|thực hiện|đầu mối|thời gian|thời hạn|tiến độ)(?: (?:thực hiện|hoàn thành|phối hợp|chủ trì))?\s*:/iu

/** "Phần thứ hai", alone on its line. */
const partLine = /^(?:phần|chương|mục)\s+(?:thứ\s+)?[\p{L}\d]{1,5}$/iu

const cueWords =
  'đánh giá chung|kết quả|ưu điểm|tồn tại|hạn chế|nguyên nhân|khó khăn|vướng mắc|kiến nghị|đề xuất|nhiệm vụ|phương hướng|giải pháp'
const topic = new RegExp(
  `^(?:(?:về|lĩnh vực|đối với) .{1,60}|(?:một số |những |các )?(?:${cueWords})(?:,? (?:và )?(?:${cueWords}))*.{0,30})\\.$`,
  'iu',
)
const ownWork =
  / (?:đã|cần|phải|chưa|còn|được|giao|yêu cầu|đề nghị|chủ trì|phối hợp|tham mưu|rà soát|hỗ trợ|bố trí) |;/iu

/** "2. Tồn tại, hạn chế.": a topic closed by a full stop, with no verb of its own. */
const isShortTopic = (words: string): boolean =>
  words.length < 90 && topic.test(words.trim()) && !ownWork.test(words)

const goesDeeper = (marker: Marker, next: Paragraph | undefined): boolean =>
  next !== undefined && (next.marker === null || next.marker.depth > marker.depth)
