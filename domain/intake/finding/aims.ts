import type { Reason } from '../confidence.ts'
import type { TargetProposal } from '../proposal.ts'
import type { Span } from '../span.ts'
import { trimSpan } from '../span.ts'
import { joinParts } from './items.ts'
import { listMeasures } from './measure.ts'
import { holdsShareOfPlan } from './measured-targets.ts'
import type { TargetPart } from './target-proposal.ts'
import { targetProposal } from './target-proposal.ts'

/** Words that announce an aim: phấn đấu, mục tiêu, chỉ tiêu, kế hoạch … là. */
export const aimWord =
  /(?<!\p{L})(?:phấn đấu|(?<!chương trình )(?<!theo )mục tiêu(?! quốc gia)|chỉ tiêu (?:năm|giao|được giao|đến|là|đề ra|chủ yếu|phấn đấu)|chỉ tiêu (?:kinh tế|phát triển|quan trọng|cụ thể)[^:.;]{0,60}(?:như|gồm|là|sau)(?=\s*:)|kế hoạch (?:năm \d{4} là|năm \d{4}:|giao là|được giao là)|đặt ra là)(?!\p{L})/iu
const toldAsResult =
  /(?<!\p{L})(?:đã|đều đạt|ước đạt|ước thực hiện|đạt và vượt|hiện có|hiện nay|lũy kế)(?!\p{L})/iu

/** Whether a part of a sentence states an aim rather than a result. */
export function statesAim(flow: string, part: Span): boolean {
  const words = flow.slice(part.start, part.end)
  return aimWord.test(words) && (!toldAsResult.test(words) || /phấn đấu|kế hoạch năm \d{4} là/iu.test(words))
}

/** The numeric aims of a part; `hasWord` when a word of aim stands in its sentence, not only in a heading. */
export function listAims(part: TargetPart, hasWord: boolean): TargetProposal[] {
  const { flow, text } = part.source
  if (holdsShareOfPlan(flow.slice(part.span.start, part.span.end))) return []
  return splitAtFigures(
    text,
    flow,
    part.clause === 0 && hasWord ? fromAimWord(flow, part.span) : part.span,
  ).flatMap((span) => {
    const words = flow.slice(span.start, span.end)
    if (comparesOnly.test(words)) return []
    const measures = listMeasures(text, flow, span)
    const measure = /từ .{1,60}(?:xuống|lên|còn) /iu.test(words) ? measures.at(-1) : measures[0]
    if (!measure) return []
    const start = aimWordAt(words)
    const trimmed = trimSpan(flow, { start: span.start + start, end: span.end })
    const reason: Reason = hasWord ? 'aim_word' : 'aim_from_heading'
    return [
      targetProposal(part, trimmed, {
        kind: 'plan',
        measure,
        percent: null,
        reasons: [reason],
      }),
    ]
  })
}

/** "tăng 18% so với năm 2024" compares the figure before it. */
const comparesOnly = /^(?:tăng|giảm|bằng|gấp|cao hơn|thấp hơn)\s+(?:thêm\s+)?[\d.,]+[^,;]{0,20}so với/iu

/** What stands in commas before the word of aim belongs to what is told there. */
function fromAimWord(flow: string, part: Span): Span {
  const words = flow.slice(part.start, part.end)
  const comma = words.slice(0, Math.max(words.search(aimWord), 0)).lastIndexOf(', ')
  return comma < 0 ? part : { start: part.start + comma + 2, end: part.end }
}

/** The words before "phấn đấu" set the scene only. */
function aimWordAt(words: string): number {
  const at = words.search(/(?<!\p{L})phấn đấu(?!\p{L})/iu)
  return at > 0 ? at : 0
}

/** Each run of comma-parted pieces up to and with its first figure. */
function splitAtFigures(text: string, flow: string, part: Span): Span[] {
  const pieces: Span[] = []
  let from = part.start
  for (const match of flow.slice(part.start, part.end).matchAll(/,\s+/gu)) {
    pieces.push({ start: from, end: part.start + match.index })
    from = part.start + match.index + match[0].length
  }
  pieces.push({ start: from, end: part.end })
  const hasFigure = (span: Span): boolean => listMeasures(text, flow, span).length > 0
  return joinParts(pieces, (_, before) => hasFigure(before)).filter(hasFigure)
}
