import type { OpenDocument } from '../layout/open-document.ts'
import type { Quote } from '../span.ts'
import { quote } from '../span.ts'

const symbol = '(\\d{1,5}\\s?(?:/\\d{4})?\\s?[-/]\\s?[\\p{Lu}\\d][\\p{L}\\d&.]*(?:[-/] ?[\\p{L}\\d&.]+)*)'
const numberLine = new RegExp(`(?:^|\\s)Số\\s*:?\\s*${symbol}`, 'u')
const numberInProse = new RegExp(
  `(?:thông báo|công điện|chỉ thị|kết luận|kế hoạch|báo cáo|công văn|văn bản)(?:\\s+kết luận)?(?:\\s+số:?\\s*|\\s+)${symbol}`,
  'iu',
)

/** The number and symbol of a document: 217/TB-UBND, 399-QĐ/TW, 06/2024/QĐ-UBND. */
export function findDocumentNumber(document: OpenDocument): Quote | null {
  const { flow, text } = document.source
  const head = document.paragraphs.filter((each) => each.role === 'letterhead' || each.role === 'title')
  const opening = document.paragraphs.filter(({ role }) => role === 'body' || role === 'heading').slice(0, 3)
  const places = document.isOfficial
    ? head.map((paragraph) => ({ paragraph, pattern: numberLine }))
    : opening.map((paragraph) => ({ paragraph, pattern: numberInProse }))
  for (const { paragraph, pattern } of places) {
    const match = pattern.exec(flow.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2_000)))
    const found = match?.[1]
    if (!match || !found) continue
    const start = paragraph.start + match.index + match[0].length - found.length
    return quote(text, { start, end: start + found.length })
  }
  return null
}
