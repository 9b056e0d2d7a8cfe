import { confidenceOf } from '../confidence.ts'
import type { Reason } from '../confidence.ts'
import { workStandsAt } from '../direction/predicate.ts'
import type { Passage } from '../layout/passages.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { Token } from '../layout/tokens.ts'
import { quoteTokens, tokensOf } from '../layout/tokens.ts'
import type { RecommendationProposal } from '../proposal.ts'
import type { Quote, Span } from '../span.ts'
import { quote, trimSpan } from '../span.ts'
import { joinParts, splitAtSemicolons } from './items.ts'
import type { Asking } from './recommendation-cue.ts'
import { findAsking } from './recommendation-cue.ts'

type Reader = { readonly source: SourceText; by: Quote | null; to: Quote | null; paragraph: number }

/** Lists what is asked of higher or outside bodies, one for each thing asked. `issuer` asks when no one is named. */
export function listRecommendations(
  source: SourceText,
  passages: readonly Passage[],
  issuer: Quote | null,
): RecommendationProposal[] {
  const reader: Reader = { source, by: null, to: null, paragraph: -1 }
  return passages.flatMap((passage) => {
    if (passage.section !== 'recommendations') return []
    if (passage.paragraph !== reader.paragraph) {
      reader.by = passage.isUnderHeading ? issuer : null
      reader.to = passage.heading?.lead ?? null
      reader.paragraph = passage.paragraph
    }
    return readSentence(reader, passage)
  })
}

function readSentence(reader: Reader, passage: Passage): RecommendationProposal[] {
  const { flow, text } = reader.source
  const tokens = tokensOf(flow, passage.sentence)
  const asking = findAsking(tokens)
  if (asking?.by) reader.by = quoteTokens(text, tokens, asking.by.from, asking.by.to)
  if (asking?.to) reader.to = quoteTokens(text, tokens, asking.to.from, asking.to.to)
  const asked = askedIn(flow, passage, tokens, asking)
  if (!asked) return []
  const parts = joinParts(splitAtSemicolons(flow, asked), (part) => workStandsAt(tokensOf(flow, part), 0))
  return parts.map((part, clause): RecommendationProposal => {
    const where: Reason = passage.isUnderHeading ? 'under_heading' : 'after_cue'
    const reasons: Reason[] = reader.by ? [where] : [where, 'asker_unknown']
    return {
      ...quote(text, part),
      address: { paragraph: passage.paragraph + 1, sentence: passage.index + 1, clause: clause + 1 },
      by: reader.by,
      to: reader.to,
      reasons,
      confidence: confidenceOf(reasons),
    }
  })
}

const announcement = /^[^:]{0,80}(?:nội dung|vấn đề|kiến nghị|việc|như|sau)[^:]{0,30}:\s*/iu

/** The thing asked. When a sentence names who asks, that part goes: "Các đơn vị kiến nghị Thường trực …". */
function askedIn(
  flow: string,
  passage: Passage,
  tokens: readonly Token[],
  asking: Asking | null,
): Span | null {
  const { sentence } = passage
  if (!asking?.by) return sentence
  const start = tokens[asking.askedAt]?.start ?? sentence.end
  const lead = announcement.exec(flow.slice(start, Math.min(sentence.end, start + 200)))?.[0].length ?? 0
  const rest = trimSpan(flow, { start: start + lead, end: sentence.end })
  const isOnlyLead = rest.end - rest.start < 8 || flow.slice(rest.start, rest.end).endsWith(':')
  return isOnlyLead ? null : rest
}
