import { comparedFigures } from '#domain/official-document/compare-documents.ts'
import type { Block, TrackedFigure } from '#domain/official-document/block.ts'
import type {
  MarkedDocument,
  MarkedFigure,
  MarkedParagraph,
} from '#domain/official-document/marked-document.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import { normalizeText } from '#domain/text/normalize.ts'
import type { ReportContent } from './content.ts'
import { annexTitle, nothingSaid, saidBy } from './report-document.ts'

/**
 * What a person changed in a report outside of Nhịp. `text` is what the unit says itself in a section, `paragraph` one
 * that was summed up (no words: taken out), `figure` one that was changed by hand: Nhịp keeps its own.
 */
export interface BroughtBackChange {
  readonly key: string
  readonly kind: 'text' | 'paragraph' | 'figure'
  /** The section, or the paragraph, or the mark of the figure. */
  readonly of: string
  /** Title of its section; null for a figure. */
  readonly section: string | null
  readonly before: string
  readonly after: string | null
}

export interface BroughtBack {
  readonly changes: readonly BroughtBackChange[]
  /** Titles of sections that are not found in the file. */
  readonly lost: readonly string[]
}

type Content = Pick<ReportContent, 'sections' | 'texts' | 'paragraphs'>

/** Compares a report that was edited in Word with what stands. `document` is the paper as it would be written now. */
export function readBroughtBack(
  content: Content,
  document: OfficialDocument,
  file: MarkedDocument,
): BroughtBack {
  const parts = splitAtHeadings(content, document, file)
  const marked = Map.groupBy(file.paragraphs, ({ clauseId }) => clauseId)
  const figures = comparedFigures({ figures: figuresIn(document) }, file).map(
    ({ mark, before, after }): BroughtBackChange => ({
      key: `figure:${mark}`,
      kind: 'figure',
      of: mark ?? '',
      section: null,
      before: before ?? '',
      after,
    }),
  )
  const changes = content.sections.flatMap(({ key, kind, title }): BroughtBackChange[] => {
    const part = parts.get(key)
    if (kind !== 'narrative' || !part) return []
    return [...ownChange(content, key, title, part), ...paragraphChanges(content, key, title, marked)]
  })
  const lost = content.sections.filter(({ key }) => !parts.has(key)).map(({ title }) => title)
  return { changes: [...changes, ...figures], lost }
}

/** The paragraphs below each heading, by the key of its section; the last ones end where the foot begins. */
function splitAtHeadings(
  { sections }: Content,
  document: OfficialDocument,
  { paragraphs }: MarkedDocument,
): Map<string, MarkedParagraph[]> {
  const foot = new Set(
    [
      'nơi nhận:',
      annexTitle,
      ...document.foot.signers.flatMap(({ authority, position }) => [authority ?? '', position]),
    ].map(clean),
  )
  const parts = new Map<string, MarkedParagraph[]>()
  let waiting = sections
  let open: MarkedParagraph[] | null = null
  for (const paragraph of paragraphs) {
    const at = waiting.findIndex(({ title }) => isHeading(paragraph.text, title))
    const section = waiting[at]
    if (section) {
      open = []
      parts.set(section.key, open)
      waiting = waiting.filter((each) => each !== section)
    } else if (foot.has(clean(paragraph.text))) open = null
    else open?.push(paragraph)
  }
  return parts
}

const clean = (text: string): string => normalizeText(text).trim().toLocaleLowerCase('vi')

/** The title alone, behind its number: "I. Đánh giá chung", "2- …". */
const isHeading = (text: string, title: string): boolean => {
  const [words, wanted] = [clean(text), clean(title)]
  return words.endsWith(wanted) && /^(?:[\divxlc]{1,6}\s*[-.)]*\s*)?$/u.test(words.slice(0, -wanted.length))
}

function ownChange(
  { texts }: Content,
  key: string,
  section: string,
  part: readonly MarkedParagraph[],
): BroughtBackChange[] {
  const before = texts[key] ?? ''
  const lines = part
    .filter(({ clauseId, text }) => clauseId === null && clean(text) !== clean(nothingSaid))
    .map(({ text }) => text.trim())
  const was = before
    .split('\n')
    .map((line) => normalizeText(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  if (lines.join('\n') === was.join('\n')) return []
  return [{ key: `text:${key}`, kind: 'text', of: key, section, before, after: lines.join('\n') }]
}

/** A paragraph is found by its mark wherever it stands now; who says it is no part of its words. */
function paragraphChanges(
  { paragraphs }: Content,
  key: string,
  section: string,
  marked: ReadonlyMap<string | null, readonly MarkedParagraph[]>,
): BroughtBackChange[] {
  return (paragraphs[key] ?? []).flatMap(({ id, text, units }): BroughtBackChange[] => {
    if (!id) return []
    const found = marked.get(id.replaceAll('-', '')) ?? []
    const words = found.map((each) => each.text).join(' ')
    const suffix = saidBy(units)
    const after = found.length === 0 ? null : withoutEnd(words, suffix.trim())
    if (after === normalizeText(text).replace(/\s+/g, ' ').trim()) return []
    return [{ key: `paragraph:${id}`, kind: 'paragraph', of: id, section, before: text, after }]
  })
}

const withoutEnd = (words: string, end: string): string =>
  end !== '' && words.endsWith(end) ? words.slice(0, -end.length).trim() : words.trim()

/** The figures of a document that are known again by their marks. */
export function figuresIn({ blocks }: Pick<OfficialDocument, 'blocks'>): MarkedFigure[] {
  const pieces = blocks.flatMap(piecesOf)
  return pieces
    .filter((piece): piece is TrackedFigure => typeof piece !== 'string')
    .map(({ id, text }) => ({ id, text }))
}

function piecesOf(block: Block): (string | TrackedFigure)[] {
  if (block.kind === 'table') return block.rows.flat(2)
  return block.kind === 'paragraph' || block.kind === 'clause' ? [...block.text] : []
}
