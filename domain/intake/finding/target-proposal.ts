import { confidenceOf } from '../confidence.ts'
import type { Reason } from '../confidence.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { TargetProposal } from '../proposal.ts'
import type { Quote, Span } from '../span.ts'
import { quote } from '../span.ts'
import type { Measure } from './measure.ts'
import { nameOf, periodOf } from './target-name.ts'

/** A part of a sentence in which figures are sought. */
export type TargetPart = {
  readonly source: SourceText
  readonly passage: Passage
  readonly span: Span
  readonly clause: number
}

/** What a rule found in a part. */
export type FoundTarget = {
  kind: 'actual' | 'plan'
  measure: Measure | null
  percent: Quote | null
  reasons: Reason[]
}

/** The proposal for what was found; `span` is its exact stretch of the part. */
export function targetProposal(
  { source, passage, clause }: TargetPart,
  span: Span,
  found: FoundTarget,
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
