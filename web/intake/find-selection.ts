import { type Span, trimSpan } from '#domain/intake/span.ts'

/** What is selected in the source text as offsets of that text, or nothing. Pieces carry their offset in `data-at`. */
export function findSelection(text: string, within: HTMLElement): Span | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!within.contains(range.commonAncestorContainer)) return null
  const pieces = [...within.querySelectorAll<HTMLElement>('[data-at]')].filter((piece) =>
    range.intersectsNode(piece),
  )
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return null
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? offsetOf(first)
  const end = offsetIn(last, range.endContainer, range.endOffset) ?? offsetOf(last) + lengthOf(last)
  const span = trimSpan(text, { start, end })
  return span.start < span.end ? span : null
}

const offsetOf = (piece: HTMLElement): number => Number(piece.dataset['at'])
const lengthOf = (piece: HTMLElement): number => piece.textContent.length

/** Where a boundary inside a piece stands in the text; nothing when it stands outside of it. */
function offsetIn(piece: HTMLElement, container: Node, offset: number): number | null {
  if (container.parentNode === piece) return offsetOf(piece) + offset
  return container === piece && offset === 0 ? offsetOf(piece) : null
}
