import { splitSentences } from '#domain/intake/layout/sentences.ts'
import { overlaps, type Span, trimSpan } from '#domain/intake/span.ts'

/** The sentences of a text that no proposal covers, those perhaps missed first. */
export function listSentences(text: string, covered: readonly Span[], missed: readonly Span[]): Span[] {
  const isFree = (span: Span): boolean =>
    ![...covered, ...missed].some((one) => overlaps(one, span)) && span.end - span.start > 8
  return [...missed, ...sentencesOf(text).filter(isFree)]
}

function sentencesOf(text: string): Span[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const content = trimSpan(text, { start, end: start + line.length })
    start += line.length + 1
    if (content.start === content.end) return []
    return splitSentences(text, content).map((span) => trimSpan(text, span))
  })
}
