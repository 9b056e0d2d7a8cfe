import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { MissedSentence } from '../proposal.ts'
import type { Quote } from '../span.ts'
import { overlaps, quote } from '../span.ts'

const telling =
  /(?<!\p{L})(?:yêu cầu|đề nghị|giao|chủ trì|phối hợp|khẩn trương|cần|phải|có trách nhiệm|khó khăn|vướng mắc|hạn chế|tồn tại|chưa|kiến nghị|đề xuất|chậm nhất|trước ngày|phấn đấu|chỉ tiêu|kế hoạch)(?!\p{L})/iu

/** Lists the sentences that no proposal covers although a word in them speaks of work, shortfall, request or date. */
export function listMissed(
  source: SourceText,
  passages: readonly Passage[],
  found: readonly Quote[],
): MissedSentence[] {
  return passages
    .filter(({ sentence }) => !found.some((each) => overlaps(each.span, sentence)))
    .filter(({ sentence }) => telling.test(source.flow.slice(sentence.start, sentence.end)))
    .map(({ sentence, paragraph, index }) => ({
      ...quote(source.text, sentence),
      address: { paragraph: paragraph + 1, sentence: index + 1, clause: 1 },
    }))
}
