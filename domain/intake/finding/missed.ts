import { timing } from '../direction/work.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { MissedSentence, Proposal } from '../proposal.ts'
import { quote } from '../span.ts'

const telling =
  /(?<!\p{L})(?:yêu cầu|đề nghị|(?<!bàn )giao(?! ban| thông| dịch| lưu)|chủ trì,? phối hợp|phối hợp|khẩn trương|cần|phải|có trách nhiệm|khó khăn|vướng mắc|hạn chế|tồn tại|chưa|kiến nghị|đề xuất|chậm nhất|trước ngày|phấn đấu|chỉ tiêu)(?!\p{L})/iu

/** Lists the sentences that no proposal covers although a word in them speaks of work, shortfall, request or date. */
export function listMissed(
  source: SourceText,
  passages: readonly Passage[],
  found: readonly Proposal[],
): MissedSentence[] {
  const covered = new Set(found.map(({ address }) => keyOf(address.paragraph, address.sentence)))
  return passages
    .filter(({ paragraph, index }) => !covered.has(keyOf(paragraph + 1, index + 1)))
    .filter(({ sentence }) => speaks(source.flow.slice(sentence.start, sentence.end)))
    .map(({ sentence, paragraph, index }) => ({
      ...quote(source.text, sentence),
      address: { paragraph: paragraph + 1, sentence: index + 1, clause: 1 },
    }))
}

/** A line that only announces what follows hides nothing. */
const speaks = (sentence: string): boolean =>
  telling.test(sentence) && !sentence.endsWith(':') && !timing.test(sentence)

const keyOf = (paragraph: number, sentence: number): string => `${paragraph}.${sentence}`
