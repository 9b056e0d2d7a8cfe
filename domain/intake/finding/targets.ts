import { confidenceOf } from '../confidence.ts'
import type { Reason } from '../confidence.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { TargetProposal } from '../proposal.ts'
import type { Quote, Span } from '../span.ts'
import { quote, trimSpan } from '../span.ts'
import { joinParts, splitAtSemicolons } from './items.ts'
import { listMeasures } from './measure.ts'
import type { Measure } from './measure.ts'

const ofPlan =
  /(?<![\d.,])(\d{1,15}(?:[.,]\d{1,15}){0,6}\s{0,3}%)\s*(?:\/\s*)?(?:so với\s+|so\s+|của\s+)?(?:tổng\s+)?(?:kế hoạch|KH|dự toán|DT|chỉ tiêu|mục tiêu|nghị quyết|NQ)(?!\p{L})/giu
const aimWord =
  /(?<!\p{L})(?:phấn đấu|(?<!chương trình )mục tiêu(?! quốc gia)|chỉ tiêu (?:năm|giao|được giao|đến|là|đề ra|chủ yếu|phấn đấu)|kế hoạch (?:năm \d{4} là|năm \d{4}:|là|giao là)|đặt ra là)(?!\p{L})/iu
const verbOfAim =
  /^(?:tăng|giảm|nâng|đưa|duy trì|bảo đảm|đảm bảo|phấn đấu|hoàn thành|có ít nhất|ít nhất)(?!\p{L})/iu
const toldAsResult =
  /(?<!\p{L})(?:đã|đều đạt|ước đạt|ước thực hiện|đạt và vượt|hiện có|hiện nay|lũy kế)(?!\p{L})/iu

/** Lists figures measured against a plan, and numeric aims. Results without plan or aim are no targets. */
export function listTargets(source: SourceText, passages: readonly Passage[]): TargetProposal[] {
  const targets: TargetProposal[] = []
  let aimedIn = -2
  for (const passage of passages) {
    const { flow } = source
    const sentence = flow.slice(passage.sentence.start, passage.sentence.end)
    const parts = splitAtSemicolons(flow, passage.sentence).flatMap((part) => splitAtLists(flow, part))
    targets.push(...parts.flatMap((part, clause) => measuredAgainstPlan(source, passage, part, clause)))
    targets.push(...parts.flatMap((part, clause) => reachingStandard(source, passage, part, clause)))
    const goesOn =
      aimedIn >= passage.paragraph - 1 && passage.section !== 'results' && verbOfAim.test(sentence)
    const firstAim = passage.section === 'weaknesses' ? -1 : parts.findIndex((part) => statesAim(flow, part))
    if (firstAim < 0 && !goesOn && passage.section !== 'aims') continue
    const aims = parts
      .slice(Math.max(firstAim, 0))
      .flatMap((part, clause) => aimsIn(source, passage, part, clause, firstAim >= 0))
    if (aims.length > 0) aimedIn = passage.paragraph
    targets.push(...aims)
  }
  return targets
}

function statesAim(flow: string, part: Span): boolean {
  const words = flow.slice(part.start, part.end)
  return aimWord.test(words) && (!toldAsResult.test(words) || /phấn đấu|kế hoạch năm \d{4} là/iu.test(words))
}

/** After "như:", "trong đó:" or "cụ thể:" a list of its own begins. */
function splitAtLists(flow: string, part: Span): Span[] {
  const words = flow.slice(part.start, part.end)
  const cut = /(?:như|trong đó|bao gồm|cụ thể|gồm|sau)\s*:\s*/iu.exec(words)
  if (!cut) return [part]
  const at = part.start + cut.index + cut[0].length
  return [
    { start: part.start, end: at },
    { start: at, end: part.end },
  ].filter((piece) => piece.end - piece.start > 3)
}

function measuredAgainstPlan(
  source: SourceText,
  passage: Passage,
  part: Span,
  clause: number,
): TargetProposal[] {
  const { flow, text } = source
  const found: TargetProposal[] = []
  let from = part.start
  for (const match of flow.slice(part.start, part.end).matchAll(ofPlan)) {
    const at = part.start + match.index
    const span = trimSpan(flow, { start: subjectFrom(flow, from, at), end: at + match[0].length })
    from = span.end
    const measures = listMeasures(text, flow, { start: span.start, end: at })
    const measure = measures.find((each) => each.measure.text !== '%') ?? measures[0] ?? null
    const percent = quote(text, { start: at, end: at + (match[1] ?? '').length })
    const isAim = passage.section === 'directions' || passage.section === 'aims'
    found.push(
      proposalOf(source, passage, span, clause, {
        kind: isAim || /phấn đấu/iu.test(flow.slice(span.start, span.end)) ? 'plan' : 'actual',
        measure,
        percent,
        reasons: ['percent_of_plan'],
      }),
    )
  }
  return found
}

const reached =
  /(?:[^,;]{0,60}\s)?(?<!\d)(\d{1,9}(?:\.\d{3}){0,3}(?:\/\d{1,9})?)\s+((?:xã|phường|huyện|thôn|trường|đơn vị|trạm y tế|gia đình)\s+(?:\(\d+(?:,\d+)?%\)\s+)?(?:được công nhận\s+)?đạt chuẩn[^,;.:]{0,60})/diu

/** "7/10 xã đạt chuẩn …": how many bodies have reached a standard. */
function reachingStandard(
  source: SourceText,
  passage: Passage,
  part: Span,
  clause: number,
): TargetProposal[] {
  const { flow, text } = source
  const words = flow.slice(part.start, part.end)
  const match = passage.section === 'directions' || aimWord.test(words) ? null : reached.exec(words)
  const [whole, count, standard] = match?.indices ?? []
  if (!whole || !count || !standard) return []
  const at = ([start, end]: [number, number]): Span =>
    trimSpan(flow, { start: part.start + start, end: part.start + end })
  const value = quote(text, at(count))
  const body = quote(text, at([standard[0], standard[0] + (words.slice(standard[0]).indexOf(' ') || 0)]))
  const found = { value, measure: body, span: value.span }
  const reasons: Reason[] = ['share_of_bodies']
  const proposal = proposalOf(source, passage, at(whole), clause, {
    kind: 'actual',
    measure: found,
    percent: null,
    reasons,
  })
  return [{ ...proposal, name: quote(text, at(standard)) }]
}

const comparison = /^[,\s]*(?:và\s+)?(?:tăng|giảm|bằng|vượt|so với|cao hơn|thấp hơn|đạt|ước|\()/iu

/** Where the subject of a figure begins: after the comparisons that still belong to the figure before it. */
function subjectFrom(flow: string, from: number, to: number): number {
  let at = from
  while (at < to && comparison.test(flow.slice(at, at + 40))) {
    const comma = flow.indexOf(',', at + 1)
    if (comma < 0 || comma >= to) return at
    at = comma
  }
  return at + (/^[,\s]*/u.exec(flow.slice(at, at + 4))?.[0].length ?? 0)
}

function aimsIn(
  source: SourceText,
  passage: Passage,
  part: Span,
  clause: number,
  hasWord: boolean,
): TargetProposal[] {
  const { flow, text } = source
  if (flow.slice(part.start, part.end).search(ofPlan) >= 0) return []
  return splitAtFigures(text, flow, clause === 0 && hasWord ? fromAimWord(flow, part) : part).flatMap(
    (span) => {
      const words = flow.slice(span.start, span.end)
      const [measure] = listMeasures(text, flow, span)
      if (!measure) return []
      const start = aimWordAt(words)
      const trimmed = trimSpan(flow, { start: span.start + start, end: span.end })
      const reason: Reason = hasWord ? 'aim_word' : 'aim_from_heading'
      return [
        proposalOf(source, passage, trimmed, clause, {
          kind: 'plan',
          measure,
          percent: null,
          reasons: [reason],
        }),
      ]
    },
  )
}

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

type Found = { kind: 'actual' | 'plan'; measure: Measure | null; percent: Quote | null; reasons: Reason[] }

function proposalOf(
  source: SourceText,
  passage: Passage,
  span: Span,
  clause: number,
  found: Found,
): TargetProposal {
  return {
    ...quote(source.text, span),
    address: { paragraph: passage.paragraph + 1, sentence: passage.index + 1, clause: clause + 1 },
    kind: found.kind,
    name: nameOf(source, span),
    value: found.measure?.value ?? null,
    measure: found.measure?.measure ?? null,
    percentOfPlan: found.percent,
    period: periodOf(source, span),
    reasons: found.reasons,
    confidence: confidenceOf(found.reasons),
  }
}

const setting =
  /^(?:(?:theo|báo cáo|trong|năm|đến|tính đến|lũy kế|phấn đấu|mục tiêu|về|cụ thể|\d{1,2} tháng|quý|kết quả)(?!\p{L})[^,]{0,60},\s*){0,3}(?:phấn đấu\s+|trong đó,?\s+)?/iu
const endOfName =
  /\s+(?:(?:ước\s+)?thực hiện|ước(?:\s+tính)?\s+đạt|ước|đạt|là|lũy kế|được|trong\s+(?:\d|quý|tháng|năm)|\d+\s+tháng|quý\s+[IVX\d]|năm\s+\d{4}|tháng\s+\d|tăng lên|giảm còn|lên\s+\d|còn\s+\d|trên\s+\d|có\s+(?:ít nhất\s+)?\d|\d)/iu

/** A verb alone names nothing: its object stands after the figure, as in "Trồng mới 350 ha rừng". */
const bareVerb =
  /^(?:trồng|trồng mới|có|có thêm|kết nạp|xây dựng|sản xuất|giải quyết|đào tạo|công nhận|thêm)\s+(?:mới\s+|thêm\s+)?\d/iu

/** What is measured: the words before the verb or the first figure. */
function nameOf({ text, flow }: SourceText, span: Span): Quote {
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

function periodOf({ text, flow }: SourceText, span: Span): Quote | null {
  const match = period.exec(flow.slice(span.start, span.end))
  return (
    match && quote(text, { start: span.start + match.index, end: span.start + match.index + match[0].length })
  )
}
