import type { Quote, Span } from '../span.ts'
import { quote } from '../span.ts'

const figure = '\\d{1,15}(?:[.,]\\d{1,15}){0,6}'
const magnitude = '(?:nghìn|ngàn|triệu|tỷ|tỉ)'
const money = `(?:${magnitude}\\s+)?(?:đồng|USD)`
const units =
  '%(?:\\/\\p{L}+)?|tấn(?:\\/\\p{L}+)?|tạ(?:\\/\\p{L}+)?|kg|ha|km2?|m2|m3|xã|phường|thị trấn|huyện|thôn|bản|hộ|người|lao động|lượt(?: khách| người)?|con|doanh nghiệp|đơn vị(?: cấp \\p{L}+)?|lần|điểm|trường|giường(?: bệnh)?|bác sĩ|cơ sở|sản phẩm|hợp tác xã|HTX|tiêu chí|dự án|công trình|MW|kW|đảng viên|chi bộ|tổ chức đảng|hồ sơ|trang trại|mô hình|học sinh|vụ|ca|tuyến|căn|thủ tục|dịch vụ|lớp|cây|quyển|tờ|số|bậc|ngày(?! \\d)|khách sạn|triệu|tỷ'

const measured = new RegExp(
  `(?<![\\p{L}\\d/.,-])(${figure}(?:\\s*[-/]\\s*${figure})?(?:\\s+${magnitude}\\s+${figure})?)\\s*(?:(${magnitude})\\s*(?=${units})(${units})|(${magnitude}\\s+(?=đồng))(đồng)|(${money}|${units})|(?=\\/\\d))(?![\\p{L}\\d])`,
  'giu',
)
const compound = new RegExp(
  `(?<![\\p{L}\\d/.,-])(${figure}\\s*${magnitude}\\s*${figure}\\s*${magnitude})\\s*(đồng|USD)`,
  'giu',
)

/** A figure with its unit of measure: "394 tỷ 581 triệu" + "đồng", "14.641" + "tỷ đồng", "1,3 triệu" + "tấn/năm". */
export type Measure = { readonly value: Quote; readonly measure: Quote; readonly span: Span }

/** The measured figures of a stretch of text, in order. Days, months, years and numbers of documents are none. */
export function listMeasures(text: string, flow: string, within: Span): Measure[] {
  const words = flow.slice(within.start, within.end)
  const compounds = Array.from(words.matchAll(compound), (match) =>
    measureOf(text, within.start + match.index, match[0], match[1] ?? '', match[2] ?? ''),
  )
  const simple = Array.from(words.matchAll(measured), (match) =>
    simpleMeasure(text, within.start, match),
  ).filter(
    (each) =>
      each !== null &&
      !compounds.some((other) => other.span.start <= each.span.start && each.span.end <= other.span.end),
  )
  return [...compounds, ...simple.filter((each) => each !== null)].toSorted(
    (a, b) => a.span.start - b.span.start,
  )
}

function simpleMeasure(text: string, offset: number, match: RegExpExecArray): Measure | null {
  const [whole, number = '', scale, scaledUnit, moneyScale, , plain] = match
  const start = offset + match.index
  if (scale && scaledUnit)
    return measureOf(
      text,
      start,
      whole,
      whole.slice(0, whole.length - scaledUnit.length).trimEnd(),
      scaledUnit,
    )
  if (moneyScale) return measureOf(text, start, whole, number, whole.slice(number.length).trimStart())
  return plain ? measureOf(text, start, whole, number, plain) : null
}

function measureOf(text: string, start: number, whole: string, value: string, unit: string): Measure {
  const end = start + whole.length
  return {
    value: quote(text, { start, end: start + value.length }),
    measure: quote(text, { start: end - unit.length, end }),
    span: { start, end },
  }
}
