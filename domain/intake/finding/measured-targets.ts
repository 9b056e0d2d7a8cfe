import type { TargetProposal } from '../proposal.ts'
import { quote, trimSpan } from '../span.ts'
import { listMeasures } from './measure.ts'
import type { TargetPart } from './target-proposal.ts'
import { targetProposal } from './target-proposal.ts'

const ofPlan =
  /(?<![\d.,])(\d{1,15}(?:[.,]\d{1,15}){0,6}\s{0,3}%)\s*(?:\/\s*)?(?:so với\s+|so\s+|của\s+)?(?:tổng\s+)?(?:kế hoạch|KH|dự toán|DT|chỉ tiêu|mục tiêu|nghị quyết|NQ)(?!\p{L})/giu
/** Whether a stretch of text holds a share of a plan. */
export const holdsShareOfPlan = (words: string): boolean => words.search(ofPlan) >= 0

/** Figures given as a share of a plan, an estimate or a target set: "đạt 85% dự toán". */
export function listMeasuredAgainstPlan(part: TargetPart): TargetProposal[] {
  const { flow, text } = part.source
  const found: TargetProposal[] = []
  let from = part.span.start
  for (const match of flow.slice(part.span.start, part.span.end).matchAll(ofPlan)) {
    const at = part.span.start + match.index
    const start = subjectFrom(flow, from > part.span.start ? afterComma(flow, from, at) : from, at)
    from = at + match[0].length
    if (start >= at) continue
    const span = trimSpan(flow, { start: fromEffort(flow, start, at), end: from })
    const measures = listMeasures(text, flow, { start: span.start, end: at })
    const measure = measures.find((each) => each.measure.text !== '%') ?? measures[0] ?? null
    const percent = quote(text, { start: at, end: at + (match[1] ?? '').length })
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

const comparison = /^[,\s]*(?:và\s+)?(?:tăng|giảm|bằng|vượt|so với|cao hơn|thấp hơn|đạt|ước|\()/iu

/** What still belongs to the figure before: "… dự toán tỉnh giao, ". */
function afterComma(flow: string, from: number, to: number): number {
  const comma = flow.slice(from, to).indexOf(',')
  return comma < 0 ? from : from + comma
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
