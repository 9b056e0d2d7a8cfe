import type { OpenDocument } from '../layout/open-document.ts'
import type { Passage } from '../layout/passages.ts'
import type { Quote, Span } from '../span.ts'
import { quote, trimSpan } from '../span.ts'
import { unitKey } from '../unit/unit-key.ts'
import { listMentions } from './mentions.ts'

const state =
  /(?:CỘNG HÒA XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*-\s*Tự do|(?:^|\s)Số\s*:?\s*\d|,\s*ngày\s).*$/u
const body =
  /^(?:ỦY BAN|UBND|HĐND|HỘI|SỞ|PHÒNG|BAN|BỘ|CỤC|CHI CỤC|VĂN PHÒNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|THỊ ỦY|ĐẢNG ỦY|TRƯỜNG|TRUNG TÂM|CÔNG AN|TÒA ÁN|VIỆN|THANH TRA|BÁO|ĐÀI|LIÊN ĐOÀN|MẶT TRẬN|CHI BỘ)(?!\p{L})/u
const level = /^(?:TỈNH|HUYỆN|XÃ|THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|PHƯỜNG|QUẬN) (?!ỦY)/u
const mostRead = 40

/** The body that issues a document, as the body of the text names it, else as its letterhead does. */
export function findIssuer(document: OpenDocument, passages: readonly Passage[]): Quote | null {
  const { source } = document
  const mentions = passages.slice(0, mostRead).flatMap((passage) => listMentions(source, passage))
  const named = mentions.filter((mention) => mention.unit.form === 'named')
  const letterhead = issuerInLetterhead(document)
  if (!letterhead) return named[0] ? quote(source.text, named[0].span) : null
  const key = unitKey(letterhead.text)
  const same = named.find((mention) => `${key} `.startsWith(`${unitKey(mention.text)} `))
  return same ? quote(source.text, same.span) : letterhead
}

/** The last body above the number, with its level when that stands on the next line. */
function issuerInLetterhead({ source, paragraphs }: OpenDocument): Quote | null {
  let found: Span | null = null
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'letterhead') continue
    const line = source.flow.slice(paragraph.start, paragraph.end)
    const span = trimSpan(source.text, {
      start: paragraph.start,
      end: paragraph.start + line.replace(state, '').length,
    })
    const words = source.flow.slice(span.start, span.end)
    if (body.test(words)) found = span
    else if (found && level.test(words)) found = { start: found.start, end: span.end }
  }
  return found && quote(source.text, found)
}
