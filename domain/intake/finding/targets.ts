import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { TargetProposal } from '../proposal.ts'
import type { Span } from '../span.ts'
import { listAims, statesAim } from './aims.ts'
import { splitAtSemicolons } from './items.ts'
import { listMeasuredAgainstPlan } from './measured-targets.ts'
import { listReachingStandard } from './reached-standards.ts'
import type { TargetPart } from './target-proposal.ts'

const verbOfAim =
  /^(?:tăng|giảm|nâng|đưa|duy trì|bảo đảm|đảm bảo|phấn đấu|hoàn thành|có ít nhất|ít nhất|có thêm|tối thiểu|trong đó|cơ cấu|cụ thể|đến (?:hết |cuối )?năm)(?!\p{L})/iu
/** Lists figures measured against a plan, and numeric aims. Results without plan or aim are no targets. */
export function listTargets(source: SourceText, passages: readonly Passage[]): TargetProposal[] {
  const targets: TargetProposal[] = []
  let aimedIn = -2
  for (const passage of passages) {
    const parts = partsOf(source, passage)
    targets.push(...parts.flatMap(listMeasuredAgainstPlan), ...parts.flatMap(listReachingStandard))
    const aims = aimsOf(source, passage, parts, aimedIn)
    if (aims.length > 0) aimedIn = passage.paragraph
    targets.push(...aims)
  }
  return targets
}

const partsOf = (source: SourceText, passage: Passage): TargetPart[] =>
  splitAtSemicolons(source.flow, passage.sentence)
    .flatMap((part) => splitAtLists(source.flow, part))
    .map((span, clause) => ({ source, passage, span, clause }))

/** Aims are stated by a word, stand under a heading of aims, or go on from the paragraph before ("Giảm …", "Nâng …"). */
function aimsOf(
  source: SourceText,
  passage: Passage,
  parts: readonly TargetPart[],
  aimedIn: number,
): TargetProposal[] {
  if (passage.section === 'weaknesses') return []
  const { flow } = source
  const goesOn =
    aimedIn >= passage.paragraph - 1 &&
    passage.section !== 'results' &&
    verbOfAim.test(flow.slice(passage.sentence.start, passage.sentence.end))
  const first = parts.findIndex((part) => statesAim(flow, part.span))
  if (first < 0 && !goesOn && passage.section !== 'aims') return []
  return parts.slice(Math.max(first, 0)).flatMap((part, clause) => listAims({ ...part, clause }, first >= 0))
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
