import { trimSpan } from '../span.ts'
import type { Span } from '../span.ts'

/** A longer run without a full stop is no prose; it is read in pieces so that work stays linear. */
const longestSentence = 4_000

const abbreviations =
  /(?:^|[\s(.])(?:TP|Tp|TT|T\.T|TX|ThS|TS|PGS|GS|BS|KS|CN|Th|v\.v|tr|St|Đ\/c|đ\/c|\p{Lu})\.$/u

const boundary = /(?:\.{3}|[.!?…]["')\]]*)(?=\s+["'(]?[\p{Lu}\d]|\s*$)|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})/gu

/** Splits a paragraph's content into sentences; a closing "./." or "…" stays outside. */
export function splitSentences(flow: string, content: Span): Span[] {
  return inPieces(flow, content)
    .filter((piece) => /\p{L}{2}/u.test(flow.slice(piece.start, piece.end)))
    .flatMap((piece) => splitPiece(flow, piece))
}

function splitPiece(flow: string, piece: Span): Span[] {
  const words = flow.slice(piece.start, piece.end)
  const sentences: Span[] = []
  let from = 0
  for (const match of words.matchAll(boundary)) {
    const to = match.index + match[0].length
    if (abbreviations.test(words.slice(Math.max(0, to - 8), to))) continue
    sentences.push({ start: piece.start + from, end: piece.start + to })
    from = to
  }
  sentences.push({ start: piece.start + from, end: piece.end })
  return sentences.map((span) => withoutClosing(flow, span)).filter((span) => span.end - span.start > 1)
}

function inPieces(flow: string, content: Span): Span[] {
  const pieces: Span[] = []
  let { start } = content
  while (content.end - start > longestSentence) {
    const window = flow.slice(start, start + longestSentence)
    const stop = window.lastIndexOf('. ') + 1
    const space = window.lastIndexOf(' ')
    const end = start + (stop > 0 ? stop : space > 0 ? space : longestSentence)
    pieces.push({ start, end })
    start = end
  }
  pieces.push({ start, end: content.end })
  return pieces
}

function withoutClosing(flow: string, span: Span): Span {
  const trimmed = trimSpan(flow, span)
  const tail = flow.slice(Math.max(trimmed.start, trimmed.end - 8), trimmed.end)
  const closing = /(?:\s{0,8}(?:\.?\/\.|\.\/|…|\.{3})){1,4}$/u.exec(tail)
  return closing ? trimSpan(flow, { start: trimmed.start, end: trimmed.end - closing[0].length }) : trimmed
}
