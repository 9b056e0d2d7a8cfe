import type { Span } from './span.ts'
import { contains } from './span.ts'

const lookBack = 16

/** Answers whether one of many spans holds another, without trying each. Spans lie side by side or nest a little. */
export function indexSpans(spans: readonly Span[]): { holds: (inner: Span) => boolean } {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  return {
    holds: (inner) => {
      let low = 0
      let high = sorted.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sorted[middle]?.start ?? 0) <= inner.start) low = middle + 1
        else high = middle
      }
      return sorted.slice(Math.max(0, low - lookBack), low).some((span) => contains(span, inner))
    },
  }
}
