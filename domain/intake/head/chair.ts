import type { OpenDocument } from '../layout/open-document.ts'
import { splitSentences } from '../layout/sentences.ts'
import type { Quote, Span } from '../span.ts'
import { quote, trimSpan } from '../span.ts'

const person =
  '(?<!\\p{L})(?:các đồng chí|đồng chí|đ/c|ông|bà|tổng bí thư|phó thủ tướng|thủ tướng|bộ trưởng|thứ trưởng|phó bí thư|bí thư|phó chủ tịch|chủ tịch|phó giám đốc|giám đốc|phó trưởng|trưởng|thường trực|ủy viên)'
const presides = /(?<!\p{L})(?:đồng\s+)?chủ\s+trì(?!\s*,?\s*phối hợp)/iu
const startsPerson = new RegExp(`(?<![\\p{L}])${person}(?![\\p{L}])`, 'iu')

const forms: readonly RegExp[] = [
  /^(?:người |đồng chí )?(?:chủ trì|chủ tọa)(?: cuộc họp| hội nghị| phiên họp| buổi họp)?\s*:\s*([^.;:]{3,120})/iu,
  new RegExp(
    `(?:dưới sự chủ trì của|chủ trì của)\\s+(${person}[^.;]{3,160}?)(?=,? (?:đã|tại|tổ chức|để|về)|[.;]|$)`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})do\\s+(${person}[^.;]{3,240}?)\\s+(?:làm chủ trì|đồng chủ trì|chủ trì)`, 'iu'),
  new RegExp(`(${person}[^.;]{3,120}?)\\s+(?:làm trưởng đoàn|dẫn đầu)`, 'iu'),
  new RegExp(
    `kết luận(?: và chỉ đạo)?(?: chỉ đạo)? của\\s+(${person}[^.;,]{3,80}?)(?=\\s+(?:tại|về|trong|sau)|[.;,]|$)`,
    'iu',
  ),
  new RegExp(
    `kết luận (?:tại )?(?:buổi làm việc|buổi họp|hội nghị|cuộc họp|phiên họp),\\s+(${person}[^.;,:]{3,80}?)(?=\\s+(?:đã|yêu cầu|đề nghị|nhấn mạnh|biểu dương|ghi nhận|đánh giá|giao|chỉ đạo|lưu ý|cho rằng|khẳng định|đồng ý)(?!\\p{L}))`,
    'iu',
  ),
]

/** Who chaired, with titles as the text gives them. */
export function findChair(document: OpenDocument): Quote | null {
  const places = document.paragraphs
    .filter((each) => each.role === 'body' || each.role === 'title')
    .slice(0, 10)
  const { flow, text } = document.source
  const sentences = places.flatMap((each) =>
    splitSentences(flow, {
      start: each.content.start,
      end: Math.min(each.content.end, each.content.start + 3_000),
    }),
  )
  const found =
    firstFound(sentences, (span) => byForms(flow, span, forms.slice(0, 3))) ??
    firstFound(sentences, (span) => whoPresides(flow, span)) ??
    firstFound(sentences, (span) => byForms(flow, span, forms.slice(3)))
  return found && quote(text, found)
}

function firstFound(sentences: readonly Span[], find: (sentence: Span) => Span | null): Span | null {
  for (const sentence of sentences) {
    const found = find(sentence)
    if (found) return found
  }
  return null
}

function byForms(flow: string, sentence: Span, patterns: readonly RegExp[]): Span | null {
  const words = flow.slice(sentence.start, sentence.end)
  for (const pattern of patterns) {
    const match = pattern.exec(words)
    const name = match?.[1]
    if (!match || !name) continue
    const start = sentence.start + words.indexOf(name, match.index)
    return trimSpan(flow, { start, end: start + name.length })
  }
  return null
}

/** "Đồng chí …, Phó Bí thư …, Chủ tịch … chủ trì." */
function whoPresides(flow: string, sentence: Span): Span | null {
  const words = flow.slice(sentence.start, sentence.end)
  const verb = presides.exec(words)
  if (!verb) return null
  const before = words.slice(0, verb.index)
  const first = startsPerson.exec(before)
  if (!first || before.length - first.index > 260) return null
  const end = sentence.start + before.replace(/(?<![\s,])[\s,]*(?:(?:đã|cùng|sẽ)\s*)?$/u, '').length
  return trimSpan(flow, { start: sentence.start + first.index, end })
}
