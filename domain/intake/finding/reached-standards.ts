import type { Reason } from '../confidence.ts'
import type { TargetProposal } from '../proposal.ts'
import type { Span } from '../span.ts'
import { quote, trimSpan } from '../span.ts'
import { aimWord } from './aims.ts'
import type { TargetPart } from './target-proposal.ts'
import { targetProposal } from './target-proposal.ts'

const reached =
  /(?:[^,;]{0,60}\s)?(?<!\d)(\d{1,9}(?:\.\d{3}){0,3}(?:\/\d{1,9})?)\s+((?:xã|phường|huyện|thôn|trường|đơn vị|trạm y tế|gia đình)\s+(?:\(\d+(?:,\d+)?%\)\s+)?(?:được công nhận\s+)?đạt chuẩn[^,;.:]{0,60})/diu

/** "7/10 xã đạt chuẩn …": how many bodies have reached a standard. */
export function listReachingStandard(part: TargetPart): TargetProposal[] {
  const { flow, text } = part.source
  const words = flow.slice(part.span.start, part.span.end)
  const match = part.passage.section === 'directions' || aimWord.test(words) ? null : reached.exec(words)
  const [whole, count, standard] = match?.indices ?? []
  if (!whole || !count || !standard) return []
  const at = ([start, end]: [number, number]): Span =>
    trimSpan(flow, { start: part.span.start + start, end: part.span.start + end })
  const value = quote(text, at(count))
  const body = quote(text, at([standard[0], standard[0] + (words.slice(standard[0]).indexOf(' ') || 0)]))
  const found = { value, measure: body, span: value.span }
  const reasons: Reason[] = ['share_of_bodies']
  const proposal = targetProposal(part, at(whole), {
    kind: 'actual',
    measure: found,
    percent: null,
    reasons,
  })
  return [{ ...proposal, name: quote(text, at(standard)) }]
}
