import type { SourceText } from '../layout/source-text.ts'
import type { Quote, Span } from '../span.ts'
import { quote, trimSpan } from '../span.ts'

const setting =
  /^(?:[^:]{0,120}cho biết,?\s+)?(?:(?:theo|báo cáo|trong|năm|đến|tính đến|lũy kế|phấn đấu|mục tiêu|về|cụ thể|\d{1,2} tháng|quý|kết quả)(?!\p{L})[^,]{0,60},\s+){0,3}(?:phấn đấu\s+|trong đó,?\s+)?(?:đến (?:hết |cuối )?(?:quý [IVX\d]{1,4}|tháng \d{1,2}|năm \d{4})(?:(?:\/| năm )\d{4})?,?\s+)?/iu
const endOfName =
  /(?<!\s)\s*:\s|(?<!\s)\s+(?:(?:(?:ước\s+)?thực hiện|ước(?:\s+tính)?\s+đạt|ước|đạt|là|lũy kế|được)(?!\p{L})|trong\s+(?:\d|quý|tháng|năm)|\d+\s+tháng|quý\s+[IVX\d]|năm\s+\d{4}|tháng\s+\d|tăng lên|giảm còn|lên\s+\d|còn\s+\d|trên\s+\d|có\s+(?:ít nhất\s+)?\d|từ\s+\d|\d)/iu

/** A verb alone names nothing: its object stands after the figure, as in "Trồng mới 350 ha rừng". */
const bareVerb =
  /^(?:ít nhất|tối thiểu|trên|trồng|trồng mới|có|có thêm|kết nạp|xây dựng|sản xuất|giải quyết|đào tạo|công nhận|thêm)\s+(?:mới\s+|thêm\s+)?\d/iu

/** What is measured: the words before the verb or the first figure. */
export function nameOf({ text, flow }: SourceText, span: Span): Quote {
  const words = flow.slice(span.start, span.end)
  const skipped = setting.exec(words)?.[0].length ?? 0
  const rest = words.slice(skipped)
  const end = endOfName.exec(rest)?.index ?? rest.length
  const isBare = !rest.slice(0, end).trim().includes(' ') || bareVerb.test(rest)
  if (isBare && end < rest.length) {
    return quote(text, trimSpan(flow, { start: span.start + skipped, end: span.end }))
  }
  const start = span.start + skipped
  return quote(text, trimSpan(flow, { start, end: start + end }))
}

const period =
  /(?<!\p{L})(?:\d{1,2} tháng (?:đầu|cuối) năm(?: \d{4})?|quý (?:IV|I{1,3}|[1-4])(?:(?:\/| năm )\d{4})?|tháng \d{1,2}(?:(?:\/| năm )\d{4})?|(?:cuối )?năm \d{4}(?: - \d{4})?|giai đoạn \d{4} ?- ?\d{4})(?!\d)/iu

export function periodOf({ text, flow }: SourceText, span: Span): Quote | null {
  const match = period.exec(flow.slice(span.start, span.end))
  return (
    match && quote(text, { start: span.start + match.index, end: span.start + match.index + match[0].length })
  )
}
