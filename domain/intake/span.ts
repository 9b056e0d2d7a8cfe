/** A stretch of the source text, as offsets `[start, end)` in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number }

/** A stretch of the source text together with its exact words. */
export type Quote = { readonly span: Span; readonly text: string }

export const quote = (text: string, span: Span): Quote => ({ span, text: text.slice(span.start, span.end) })

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The span without white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text, start)) start += 1
  while (end > start && isSpace(text, end - 1)) end -= 1
  return { start, end }
}

const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === ''
