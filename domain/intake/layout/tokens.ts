import type { Quote, Span } from '../span.ts'
import { quote } from '../span.ts'

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

/** The stretch of text that tokens `[from, to)` cover. */
export const quoteTokens = (text: string, tokens: readonly Token[], from: number, to: number): Quote =>
  quote(text, { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 })

/** The lower-case words of tokens `[from, to)`, separated by single spaces. */
export const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ')
