import type { RemarkTone } from '#domain/remark/remark.ts'
import { confidenceOf, type Reason } from '../confidence.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { Proposal, RemarkProposal } from '../proposal.ts'
import { type Quote, type Span, overlaps, quote, trimSpan } from '../span.ts'
import { bodiesNamed } from './bodies-named.ts'
import { splitAtSemicolons } from './items.ts'

const praise =
  /(?<!\p{L})(?:biểu dương|tuyên dương|khen ngợi|đánh giá cao|hoan nghênh|ghi nhận(?= [^.;]{0,80}?(?:nỗ lực|cố gắng|đóng góp|thành tích|kết quả|tinh thần|cách làm|chủ động|vào cuộc|biểu dương|đánh giá cao))|(?:tặng|trao)(?: tặng)? (?:bằng khen|giấy khen|cờ thi đua|huân chương))(?!\p{L})/iu
const criticism = /(?<!\p{L})(?:phê bình|nhắc nhở|khiển trách)(?!\p{L})/iu

/** Work to be done, or a manner of work, not something that was said of somebody. */
const notSaid =
  /(?<!\p{L})(?:cần|phải|sẽ|kịp thời|đề nghị|kiến nghị|tiếp tục|để|nhằm|việc|công tác|tự|góp ý|hình thức|không|chưa|thực hiện|xem xét|thường xuyên|yêu cầu|giao|làm tốt|đẩy mạnh|tổ chức)(?: \p{L}+,?){0,3} $/iu
const recorded = /^ghi nhận (?:ý kiến|các ý kiến|kiến nghị|đề xuất|phản ánh|\d)/iu
const ofOneself = /^phê bình (?:và|,) tự phê bình/iu
const passive = /(?<!\p{L})(?:được|bị|đã nhận)(?: \p{L}+){0,6} $/iu

/** Lists what was said in praise or criticism of bodies, one for each clause that is read as nothing else. */
export function listRemarks(
  source: SourceText,
  passages: readonly Passage[],
  others: readonly Proposal[],
): RemarkProposal[] {
  const taken = Map.groupBy(others, ({ address }) => address.paragraph)
  return passages.flatMap((passage) => {
    if (passage.section === 'aims' || passage.section === 'purpose') return []
    return splitAtSemicolons(source.flow, passage.sentence).flatMap((part, index) => {
      const span = trimSpan(source.flow, part)
      if (taken.get(passage.paragraph + 1)?.some((other) => overlaps(other.span, span))) return []
      return remarkIn(source, passage, span, index) ?? []
    })
  })
}

function remarkIn(source: SourceText, passage: Passage, span: Span, index: number): RemarkProposal | null {
  const words = source.flow.slice(span.start, span.end)
  const said = saidIn(words, praise, 'praise') ?? saidIn(words, criticism, 'criticism')
  if (!said) return null
  const units = bodiesOf(source, span, words, said)
  if (said.tone === 'criticism' && units.length === 0) return null
  const reasons: Reason[] = [
    said.tone === 'praise' ? 'praise_word' : 'criticism_word',
    ...(units.length === 0 ? (['unit_not_named'] as const) : []),
  ]
  return {
    ...quote(source.text, span),
    address: { paragraph: passage.paragraph + 1, sentence: passage.index + 1, clause: index + 1 },
    tone: said.tone,
    units,
    reasons,
    confidence: confidenceOf(reasons),
  }
}

type Said = { readonly tone: RemarkTone; readonly from: number; readonly to: number }

function saidIn(words: string, cue: RegExp, tone: RemarkTone): Said | null {
  const found = cue.exec(words)
  if (!found) return null
  const before = words.slice(Math.max(0, found.index - 60), found.index)
  const after = words.slice(found.index, found.index + 60)
  if (notSaid.test(before) || recorded.test(after) || ofOneself.test(after)) return null
  return { tone, from: found.index, to: found.index + found[0].length }
}

/** "biểu dương Sở A" names whom after the word, "Sở A được biểu dương" before it. */
function bodiesOf(source: SourceText, span: Span, words: string, { from, to }: Said): Quote[] {
  const before = { start: span.start, end: span.start + from }
  const after = { start: span.start + to, end: span.end }
  const isPassive = passive.test(words.slice(Math.max(0, from - 60), from))
  const [first, second] = isPassive ? [before, after] : [after, null]
  const named = bodiesNamed(source, first)
  return named.length > 0 || !second ? named : bodiesNamed(source, second)
}
