import type { Paragraph } from './paragraphs.ts'
import { isUpperCase } from './paragraphs.ts'
import type { SourceText } from './source-text.ts'

/** Where the formal opening of an official document stands, by paragraph number. */
export type Letterhead = {
  /** The last paragraph of the letterhead proper; -1 when the document has none. */
  readonly last: number
  /** The paragraphs of type and subject ("THÔNG BÁO", "Kết luận của …"), in order. */
  readonly title: readonly number[]
}

const headLength = 25
const state = /CỘNG HÒA XÃ HỘI|Độc lập\s*-\s*Tự do|ĐẢNG CỘNG SẢN VIỆT NAM/u
const numberLine = /(?:^|\s)Số\s*:?\s*\d{0,5}\s*[-/]\s*[\p{Lu}\d]/u
const placeAndDate = /,\s*ngày\s+\d{0,2}\s*tháng\s+\d{0,2}\s*năm\s+\d{4}\s*$/iu
const documentTypes =
  /^(?:THÔNG BÁO|KẾT LUẬN|CHỈ THỊ|CÔNG ĐIỆN|QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|CHƯƠNG TRÌNH|NGHỊ QUYẾT|ĐỀ ÁN|PHƯƠNG ÁN|HƯỚNG DẪN|TỜ TRÌNH|BIÊN BẢN|QUY ĐỊNH|CÔNG VĂN)(?=$|[\s:.])/u
const bodyOpenings =
  /^(?:Căn cứ|Ngày|Thực hiện|Kính gửi|Trong|Để|Theo|Sáng|Chiều|Nhằm|Thời gian|Tiếp|Tại|Qua|Năm|Từ|Xét|Hôm nay|Điều|Phần|Vừa qua|Hiện nay|Triển khai|Sau khi)(?!\p{L})/u

/** Recognises the letterhead and title of an official document. */
export function findLetterhead(source: SourceText, paragraphs: readonly Paragraph[]): Letterhead {
  const head = paragraphs.slice(0, headLength).map((each) => source.flow.slice(each.start, each.end).trim())
  const marks = head.map((line, index) => (isLetterheadLine(line, index) ? index : -1))
  const lastMark = Math.max(...marks, -1)
  const type = head.findIndex((line) => documentTypes.test(line) && line.length < 400)
  if (type < 0) return { last: lastMark, title: lastMark < 0 ? [] : subjectAfter(head, lastMark) }
  const isOfficial = lastMark >= 0 || isUpperCase(head[type] ?? '')
  if (!isOfficial) return { last: -1, title: [] }
  return {
    last: Math.max(lastMark < type ? lastMark : -1, type - 1),
    title: titleFrom(head, paragraphs, type),
  }
}

function isLetterheadLine(line: string, index: number): boolean {
  if (line.length > 250) return false
  return state.test(line) || (index < 15 && (numberLine.test(line) || placeAndDate.test(line)))
}

/** An official letter has no type line; its subject is marked "V/v". */
function subjectAfter(head: readonly string[], last: number): number[] {
  const subject = head.findIndex((line, index) => index <= last + 3 && /^(?:V\/v|Về việc)\b/u.test(line))
  return subject < 0 ? [] : [subject]
}

function titleFrom(head: readonly string[], paragraphs: readonly Paragraph[], type: number): number[] {
  const title = [type]
  for (let index = type + 1; index < Math.min(type + 5, head.length); index += 1) {
    const line = head[index] ?? ''
    const isBody = bodyOpenings.test(line) || line.length > 350 || /[.;:]$/u.test(line)
    const leavesCapitals = title.length > 1 && isUpperCase(head[index - 1] ?? '') && !isUpperCase(line)
    if (isBody || leavesCapitals || paragraphs[index]?.marker || /^[-_*=]{3,}$/u.test(line)) break
    title.push(index)
  }
  return title
}
