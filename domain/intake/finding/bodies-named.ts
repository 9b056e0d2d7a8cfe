import type { SourceText } from '../layout/source-text.ts'
import { quoteTokens, tokensOf } from '../layout/tokens.ts'
import type { Quote, Span } from '../span.ts'
import { readUnitList } from '../unit/unit-list.ts'

/** The bodies of the first list that is named in a stretch of text. */
export function bodiesNamed(source: SourceText, span: Span): Quote[] {
  const tokens = tokensOf(source.flow, span)
  for (let at = 0; at < tokens.length; at += 1) {
    const list = readUnitList(tokens, at)
    if (list) return list.units.map(({ from, to }) => quoteTokens(source.text, tokens, from, to))
  }
  return []
}
