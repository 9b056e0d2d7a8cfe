import { confidenceOf, type Reason } from '../confidence.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { PracticeProposal, Proposal } from '../proposal.ts'
import { overlaps, quote, trimSpan } from '../span.ts'
import { bodiesNamed } from './bodies-named.ts'
import { splitAtSemicolons } from './items.ts'

const practice =
  /(?<!\p{L})(?:cách làm|mô hình|sáng kiến|kinh nghiệm|điển hình)(?!\p{L})[^.;]{0,160}?(?<!\p{L})(?:hay|sáng tạo|hiệu quả|thiết thực|tiêu biểu|(?:được|đã) nhân rộng|lan tỏa|giúp|rút ngắn|tiết kiệm)(?!\p{L})/iu

/** Told as wanted or as lacking, not as something that helped. */
const notDone =
  /(?<!\p{L})(?:cần|phải|sẽ|đề nghị|kiến nghị|phấn đấu|tiếp tục|chưa|không|thiếu|hạn chế|rút kinh nghiệm|nghiên cứu|học tập|tham khảo)(?!\p{L})/iu

/** What a way of working is called may hold any word. */
const named = /[“"][^”"]{1,80}[”"]/gu

/** Lists ways of working told as ones that helped, in what is reported, where it is read as nothing else. */
export function listPractices(
  source: SourceText,
  passages: readonly Passage[],
  others: readonly Proposal[],
): PracticeProposal[] {
  const taken = Map.groupBy(others, ({ address }) => address.paragraph)
  return passages.flatMap((passage) => {
    if (passage.section !== 'results' && passage.section !== 'plain') return []
    return splitAtSemicolons(source.flow, passage.sentence).flatMap((part, index) => {
      const span = trimSpan(source.flow, part)
      const words = source.flow.slice(span.start, span.end)
      const cue = practice.exec(words)
      if (!cue || notDone.test(words.replaceAll(named, ''))) return []
      if (taken.get(passage.paragraph + 1)?.some((other) => overlaps(other.span, span))) return []
      const unit = bodiesNamed(source, span)[0] ?? null
      const reasons: Reason[] = ['practice_word', ...(unit ? [] : (['unit_not_named'] as const))]
      return {
        ...quote(source.text, span),
        address: { paragraph: passage.paragraph + 1, sentence: passage.index + 1, clause: index + 1 },
        unit,
        reasons,
        confidence: confidenceOf(reasons),
      }
    })
  })
}
