import type { TargetProposal } from '../proposal.ts'
import { quote, trimSpan } from '../span.ts'
import type { Measure } from './measure.ts'
import { listMeasures } from './measure.ts'
import type { TargetPart } from './target-proposal.ts'
import { targetProposal } from './target-proposal.ts'

const ofPlan =
  /(?<![\d.,])(\d{1,15}(?:[.,]\d{1,15}){0,6}\s{0,3}%)\s*(?:\/\s*)?(?:so với\s+|so\s+|của\s+)?(?:tổng\s+)?(?:kế hoạch|KH|dự toán|DT|chỉ tiêu|mục tiêu|nghị quyết|NQ)(?!\p{L})/giu
/** "đạt 95%" with nothing after it is a share of the plan that was told before it. */
const ofPlanBefore =
  /(?<!\p{L})(?:đạt|bằng)\s+((?<![\d.,])\d{1,15}(?:[.,]\d{1,15}){0,6}\s{0,3}%)(?=\s*(?:[,;.)(]|$))/giu
const tellsPlan = /\d\s*\/\s*\d|(?<!\p{L})(?:dự toán|kế hoạch|KH|chỉ tiêu)(?!\p{L})/iu

/** The shares of a plan in a part, in order: where the figure stands, and where its words end. */
function listShares(words: string): { at: number; figure: string; end: number }[] {
  const stated = Array.from(words.matchAll(ofPlan), (match) => ({
    at: match.index,
    figure: match[1] ?? '',
    end: match.index + match[0].length,
  }))
  const implied = Array.from(words.matchAll(ofPlanBefore), (match) => {
    const figure = match[1] ?? ''
    const end = match.index + match[0].length
    return { at: end - figure.length, figure, end }
  }).filter((share) =>
    tellsPlan.test(words.slice(stated.findLast((each) => each.end <= share.at)?.end ?? 0, share.at)),
  )
  return [...stated, ...implied].toSorted((a, b) => a.at - b.at)
}

/** Whether a stretch of text holds a share of a plan. */
export const holdsShareOfPlan = (words: string): boolean => words.search(ofPlan) >= 0

/** Figures given as a share of a plan, an estimate or a target set: "đạt 85% dự toán". */
export function listMeasuredAgainstPlan(part: TargetPart): TargetProposal[] {
  const { flow, text } = part.source
  const found: TargetProposal[] = []
  let from = part.span.start
  for (const share of listShares(flow.slice(part.span.start, part.span.end))) {
    const at = part.span.start + share.at
    const next = from > part.span.start ? flow.indexOf(', ', from) : from
    const start =
      from > part.span.start
        ? next < 0 || next >= at
          ? at
          : subjectFrom(flow, next, at)
        : ownSubject(flow, part.span.start, at)
    from = part.span.start + share.end
    if (start >= at) continue
    const span = trimSpan(flow, { start: fromEffort(flow, start, at), end: from })
    const measures = listMeasures(text, flow, { start: span.start, end: at })
    const measure = doneMeasure(flow, measures) ?? measures[0] ?? null
    const isExcess = /(?:vượt|tăng|giảm|thấp hơn|cao hơn|hụt)\s*$/iu.test(flow.slice(start, at))
    const percent = isExcess ? null : quote(text, { start: at, end: at + share.figure.length })
    const isAim = part.passage.section === 'directions' || part.passage.section === 'aims'
    found.push(
      targetProposal(part, span, {
        kind: isAim || /phấn đấu/iu.test(flow.slice(span.start, span.end)) ? 'plan' : 'actual',
        measure,
        percent,
        reasons: ['percent_of_plan'],
      }),
    )
  }
  return found
}

const ownVerb =
  /(?<!\p{L})(?:đạt|ước|tăng|giảm|là|có|được|chiếm|bằng|thực hiện|tập trung|chỉ đạo|tổ chức|triển khai|tiếp tục|hoàn thành)(?!\p{L})|\d/iu

/** The words of the first figure: back over commas as long as the piece has no verb of its own. */
function ownSubject(flow: string, from: number, at: number): number {
  let start = at
  let hasSubject = false
  while (start > from) {
    const cut = Math.max(flow.lastIndexOf(', ', start - 3), flow.lastIndexOf(': ', start - 3))
    const begin = cut < from ? from : cut + 2
    const piece = flow.slice(begin, start)
    if (hasSubject && ownVerb.test(piece) && !timeOnly.test(piece)) break
    start = begin
    hasSubject ||= !predicateOnly.test(piece)
    if (cut < from || (hasSubject && flow.charAt(cut) === ':')) break
  }
  return start
}

/** "đạt 131 tỷ đồng," goes on with a subject that stands before it. */
const predicateOnly =
  /^\s*(?:và\s+)?(?:ước\s+)?(?:đạt|bằng|tăng|giảm|vượt|chiếm|lũy kế|trong đó|so với|cao hơn|thấp hơn|thực hiện|ước|\(|\d|bảo đảm|đảm bảo|phấn đấu|dự toán|kế hoạch)/iu
const timeOnly =
  /^\s*(?:trong |đến |tính đến |hết |ước )?(?:năm \d{4}|quý [IVX\d]+[^,:]{0,12}|tháng \d[^,:]{0,10}|\d{1,2} tháng[^,:]{0,20})[,:]\s*$/iu

const comparison = /^[,\s]*(?:và\s+)?(?:tăng|giảm|bằng|vượt|so với|cao hơn|thấp hơn|đạt|ước|\()/iu

/** Of "dự toán 500, thực hiện 450" the figure of what was done; otherwise the first that is no share. */
function doneMeasure(flow: string, measures: readonly Measure[]): Measure | undefined {
  const amounts = measures.filter((each) => each.measure.text !== '%')
  const done = amounts.find(({ span }) =>
    /thực hiện\s*(?:được\s*|là\s*)?$/iu.test(flow.slice(span.start - 16, span.start)),
  )
  return done ?? amounts[0]
}

/** "… chỉ đạo giải ngân vốn, phấn đấu đến cuối năm đạt …": the aim begins with its word. */
function fromEffort(flow: string, from: number, to: number): number {
  const at = flow.slice(from, to).search(/(?<!\p{L})phấn đấu(?!\p{L})/iu)
  return at < 0 ? from : from + at
}

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
