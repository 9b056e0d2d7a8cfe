import type { Span } from '../span.ts'

/** A word, number or mark. `lower` is its lower-case form, `capital` whether it begins with a capital letter. */
export type Token = Span & {
  readonly lower: string
  readonly capital: boolean
  readonly kind: 'word' | 'number' | 'mark'
}

const pattern = /\p{L}[\p{L}\p{N}]*(?:['&][\p{L}\p{N}]+)*|\d+(?:[.,/]\d+)*|[^\s\p{L}\p{N}]/gu

/** The tokens of a stretch of text. */
export function tokensOf(flow: string, span: Span): Token[] {
  const words = flow.slice(span.start, span.end)
  return Array.from(words.matchAll(pattern), (match) => {
    const [form] = match
    const start = span.start + match.index
    return {
      start,
      end: start + form.length,
      lower: form.toLowerCase(),
      capital: /^\p{Lu}/u.test(form),
      kind: /^\p{L}/u.test(form) ? 'word' : /^\d/.test(form) ? 'number' : 'mark',
    }
  })
}
