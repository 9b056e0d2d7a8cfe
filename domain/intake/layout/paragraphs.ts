import { trimSpan } from '../span.ts'
import type { Span } from '../span.ts'
import { findMarker } from './marker.ts'
import type { Marker } from './marker.ts'
import { isTableLine } from '../table/table.ts'
import { joinLines } from './source-text.ts'
import type { SourceText } from './source-text.ts'

/** One paragraph of a document. `content` leaves out the marker and white space. */
export type Paragraph = Span & { readonly marker: Marker | null; readonly content: Span }

type Line = Span & { words: string; marker: Marker | null }

/** Splits a source into paragraphs, joining lines that a fixed width had broken. */
export function splitParagraphs(source: SourceText): { source: SourceText; paragraphs: Paragraph[] } {
  const lines = splitLines(source)
  const width = fixedWidth(lines)
  const softEnds: number[] = []
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const previous = group?.at(-1)
    if (group && previous && (isLabelAlone(previous, line) || continues(previous, line, width))) {
      softEnds.push(previous.end)
      group.push(line)
    } else if (line.words) groups.push([line])
    else groups.push([])
  }
  const joined = joinLines(source, softEnds)
  return { source: joined, paragraphs: groups.filter((group) => group.length > 0).map(toParagraph(joined)) }
}

function splitLines(source: SourceText): Line[] {
  let start = 0
  return source.flow.split('\n').map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    const words = line.length <= longestRule && onlyRules.test(line) ? '' : line.trim()
    return { ...span, words, marker: findMarker(words) }
  })
}

/** Lines drawn with dashes, and the bars that a table leaves behind. */
const longestRule = 400
const onlyRules = /^[\s|_*=~-]+$/u

/** "1." or "II." alone on its line, as some programs write numbers: it belongs to the words below. */
const isLabelAlone = (previous: Line, line: Line): boolean =>
  line.words !== '' &&
  line.marker === null &&
  /^(?:[IVX]{1,5}|[A-HĐ]|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]$/u.test(previous.words)

/** The width at which most lines were broken, or null when lines are whole paragraphs. */
function fixedWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.words.length).filter((length) => length > 0)
  if (lengths.length < 8) return null
  const inOrder = lengths.toSorted((a, b) => a - b)
  const longest = inOrder.at(-1) ?? 0
  const width = inOrder[Math.floor(inOrder.length * 0.9)] ?? longest
  const nearlyFull = lengths.filter((length) => length > width * 0.75).length
  return longest <= Math.min(160, width * 2) && nearlyFull >= lengths.length * 0.3 ? width : null
}

function continues(previous: Line, line: Line, width: number | null): boolean {
  if (isTableLine(previous.words) || isTableLine(line.words)) return false
  if (!line.words || line.marker || /[.;:!?…]["')]*$/u.test(previous.words.slice(-4))) return false
  if (/^(?:\p{Ll}|\d{4}(?!\d))/u.test(line.words)) return previous.words.length >= (width === null ? 40 : 12)
  if (width === null || isUpperCase(previous.words) || isUpperCase(line.words)) return false
  return previous.words.length >= width * 0.75
}

/** Whether a line is written in capitals only, as titles and the names of issuing bodies are. */
export const isUpperCase = (line: string): boolean => line === line.toUpperCase() && /\p{Lu}{2}/u.test(line)

const toParagraph =
  (source: SourceText) =>
  (lines: readonly Line[]): Paragraph => {
    const first = lines[0]
    const span = { start: first?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
    const trimmed = trimSpan(source.flow, span)
    const marker = findMarker(source.flow.slice(trimmed.start, Math.min(trimmed.end, trimmed.start + 60)))
    const content = trimSpan(source.flow, {
      start: trimmed.start + (marker?.length ?? 0),
      end: trimmed.end,
    })
    return { ...span, marker, content }
  }
