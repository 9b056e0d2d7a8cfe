import type { OpenDocument } from '../layout/open-document.ts'
import type { Quote } from '../span.ts'
import { quote } from '../span.ts'

const period =
  '(?:\\d{1,2} tháng (?:đầu|cuối) năm(?: \\d{4})?|\\d{1,2} tháng(?! \\d)|tháng \\d{1,2}(?:(?:[/.-]| năm )\\d{4})?|quý (?:IV|I{1,3}|[1-4])(?:(?:[/.-]| năm )\\d{4})?|năm \\d{4})'
const periodWord = new RegExp(`(?<!\\p{L})${period}(?!\\d)`, 'iu')
const reviewed = /(?:đánh giá|sơ kết|tổng kết|kiểm điểm|kết quả|tình hình|giao ban|báo cáo|công tác)/iu
const ahead =
  /(?:triển khai(?: các)? nhiệm vụ|phương hướng|(?<!thực hiện )(?<!triển khai )nhiệm vụ|xây dựng kế hoạch|giải pháp trọng tâm|triển khai)/iu

/** The period looked back on and the period ahead, as the opening of a document names them. */
export function findPeriods(document: OpenDocument): { reviewed: Quote | null; ahead: Quote | null } {
  const opening = document.paragraphs
    .filter((each) => each.role === 'title' || each.role === 'body')
    .slice(0, 3)
  const found: { reviewed: Quote | null; ahead: Quote | null } = { reviewed: null, ahead: null }
  for (const { content } of opening) {
    const words = document.source.flow.slice(content.start, Math.min(content.end, content.start + 2_000))
    const aheadAt = after(words, ahead, words.search(reviewed) + 1)
    const review = periodAfter(words, words.search(reviewed), aheadAt < 0 ? words.length : aheadAt)
    const next = periodAfter(words, aheadAt, words.length)
    const quoteAt = (at: [number, number] | null): Quote | null =>
      at && quote(document.source.text, { start: content.start + at[0], end: content.start + at[1] })
    found.reviewed ??= quoteAt(review)
    found.ahead ??= quoteAt(next)
  }
  return found
}

function after(words: string, cue: RegExp, from: number): number {
  const at = words.slice(from).search(cue)
  return at < 0 ? -1 : from + at
}

function periodAfter(words: string, from: number, to: number): [number, number] | null {
  if (from < 0) return null
  const match = periodWord.exec(words.slice(from, to))
  return match && [from + match.index, from + match.index + match[0].length]
}
