import { normalizeText } from '#domain/text/normalize.ts'

/**
 * A document as it is read. `text` is what proposals quote. `flow` has the same length and offsets, and is what
 * rules match against: one kind of space, dash and quotation mark, the older tone placement (hòa, ủy), and
 * lines wrapped inside a paragraph joined by spaces.
 */
export type SourceText = { readonly text: string; readonly flow: string }

/** Opens a text for reading; soft line breaks are joined later, when paragraphs are known. */
export function openSource(raw: string): SourceText {
  const text = normalizeText(raw)
  return { text, flow: withOlderTonePlacement(withPlainSigns(withBars(text))) }
}

/** A row pasted from a sheet: its cells stand between tabs, read as bars. */
function withBars(text: string): string {
  if (!text.includes('\t')) return text
  return text
    .split('\n')
    .map((row) => (row.split('\t', 3).length > 2 ? row.replaceAll('\t', '|') : row))
    .join('\n')
}

function withPlainSigns(text: string): string {
  return text
    .replace(/[\u00A0\t\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replace(/[\u201C-\u201E\u00AB\u00BB]/g, '"')
}

/** Writes hoà as hòa, uỷ as ủy and quí as quý: one letter for one letter, so that offsets stay. */
function withOlderTonePlacement(text: string): string {
  return text
    .replace(/[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ](?!\p{L})/gu, moveToneForward)
    .replace(/(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ](?!\p{L})/gu, moveToneForward)
    .replace(/(?<=[qQ]u)í(?!\p{L})/gu, 'ý')
}

function moveToneForward(pair: string): string {
  const [letter = '', tone = ''] = pair.charAt(1).normalize('NFD')
  return (pair.charAt(0) + tone).normalize('NFC') + letter
}

/** The same source with the given line ends read as spaces. */
export function joinLines(source: SourceText, lineEnds: readonly number[]): SourceText {
  const pieces: string[] = []
  let from = 0
  for (const lineEnd of lineEnds) {
    pieces.push(source.flow.slice(from, lineEnd), ' ')
    from = lineEnd + 1
  }
  pieces.push(source.flow.slice(from))
  return { text: source.text, flow: pieces.join('') }
}
