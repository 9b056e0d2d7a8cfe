import { trimSpan } from '../span.ts'
import type { Span } from '../span.ts'

/** The parts of a sentence between semicolons that stand outside brackets and quotation marks. */
export function splitAtSemicolons(flow: string, sentence: Span): Span[] {
  const parts: Span[] = []
  let from = sentence.start
  let depth = 0
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const sign = flow.charAt(at)
    if (sign === '(') depth += 1
    else if (sign === ')') depth = Math.max(0, depth - 1)
    else if (sign === ';' && depth === 0) {
      parts.push({ start: from, end: at + 1 })
      from = at + 1
    }
  }
  parts.push({ start: from, end: sentence.end })
  return parts.map((part) => trimSpan(flow, part)).filter((part) => part.end - part.start > 1)
}

/** Joins to the part before it each part for which `standsAlone` says no. */
export function joinParts(
  parts: readonly Span[],
  standsAlone: (part: Span, before: Span) => boolean,
): Span[] {
  const joined: Span[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (before && !standsAlone(part, before))
      joined[joined.length - 1] = { start: before.start, end: part.end }
    else joined.push(part)
  }
  return joined
}
