import { overlaps, type Span } from '#domain/intake/span.ts'

/** A stretch of the text that a proposal was read from. */
export type Mark = { itemId: string; span: Span }

/** A stretch that no span begins or ends inside of. */
export type Piece = {
  span: Span
  /** The proposals that cover it, the shortest first: a press means the narrowest. */
  itemIds: readonly string[]
  /** The proposals that end here, for their numbers. */
  endingIds: readonly string[]
  /** The sentence perhaps missed that it belongs to. */
  missed: Span | null
}

export type Paragraph = { span: Span; pieces: readonly Piece[] }

const lengthOf = ({ start, end }: Span): number => end - start

/** Cuts a text at its line ends, and every line where a mark or a missed sentence begins or ends. */
export function cutText(text: string, marks: readonly Mark[], missed: readonly Span[]): Paragraph[] {
  const narrowFirst = marks.toSorted((a, b) => lengthOf(a.span) - lengthOf(b.span))
  return linesOf(text).map((line) => ({
    span: line,
    pieces: cutLine(
      line,
      narrowFirst.filter((mark) => overlaps(mark.span, line)),
      missed.filter((span) => overlaps(span, line)),
    ),
  }))
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (line.trim() !== '') lines.push({ start, end })
    start = end + 1
  }
  return lines
}

function cutLine(line: Span, marks: readonly Mark[], missed: readonly Span[]): Piece[] {
  const spans = [...marks.map((mark) => mark.span), ...missed]
  const cuts = new Set([line.start, line.end])
  for (const { start, end } of spans)
    for (const at of [start, end]) if (at > line.start && at < line.end) cuts.add(at)
  const bounds = [...cuts].toSorted((a, b) => a - b)
  return bounds.slice(0, -1).map((start, at) => {
    const span = { start, end: bounds[at + 1] ?? line.end }
    const over = marks.filter((mark) => overlaps(mark.span, span))
    return {
      span,
      itemIds: over.map((mark) => mark.itemId),
      endingIds: over.filter((mark) => mark.span.end === span.end).map((mark) => mark.itemId),
      missed: missed.find((one) => overlaps(one, span)) ?? null,
    }
  })
}
