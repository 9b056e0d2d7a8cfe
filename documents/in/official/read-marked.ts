import { normalizeText } from '#domain/text/normalize.ts'
import type {
  MarkedDocument,
  MarkedFigure,
  MarkedParagraph,
} from '#domain/official-document/marked-document.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { type XmlStep, walkXml } from '#documents/in/docx/xml.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { attributeOf } from '#documents/in/xml/xml-text.ts'
import { readMarkName } from '#documents/out/official/mark-name.ts'

/** What an official document written by us says after it was edited in Word or LibreOffice. Throws UnreadableFileError. */
export async function readMarked(bytes: Uint8Array): Promise<MarkedDocument> {
  const archive = await openArchive(bytes)
  const main = await archive.find('word/document.xml')
  if (main === null) throw new UnreadableFileError('not_this_kind')
  const reader = new MarkReader()
  for (const step of walkXml(new TextDecoder().decode(main))) reader.take(step)
  return reader.read()
}

type Tag = Exclude<XmlStep, { kind: 'text' }>
const hidden = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText'])

/** Figures are known by a bookmark, a content control or both; LibreOffice and Word each keep at least one. */
class MarkReader {
  readonly #paragraphs: MarkedParagraph[] = []
  readonly #byControl = new Map<string, string>()
  readonly #byBookmark = new Map<string, string>()
  /** Open bookmarks of ours by the number that ends them. */
  readonly #bookmarks = new Map<string, { kind: string; id: string }>()
  readonly #controls: (string | null)[] = []
  readonly #open: { text: string; shape: string; clauseId: string | null; figure: string | null }[] = []
  #hiddenDepth = 0
  #isText = false

  take(step: XmlStep): void {
    if (step.kind === 'text') {
      if (this.#isText && this.#hiddenDepth === 0) this.#write(step.text)
      return
    }
    const { name } = step
    const isOpening = step.kind === 'open' && !step.isEmpty
    if (hidden.has(name)) this.#hiddenDepth += isOpening ? 1 : step.kind === 'close' ? -1 : 0
    if (name === 'w:t') this.#isText = isOpening
    else if (name === 'w:p') this.#takeParagraph(step)
    else if (name === 'w:sdt') this.#takeControl(step)
    else if (step.kind === 'open') this.#takeMark(step)
  }

  read(): MarkedDocument {
    const ids = [...new Set([...this.#byControl.keys(), ...this.#byBookmark.keys()])]
    const figures: MarkedFigure[] = ids.map((id) => ({
      id,
      text: clean(this.#byControl.get(id) || this.#byBookmark.get(id) || ''),
    }))
    return { paragraphs: this.#paragraphs, figures }
  }

  #takeParagraph(step: Tag): void {
    if (step.kind === 'open') this.#open.push({ text: '', shape: '', clauseId: null, figure: null })
    if (step.kind === 'open' && !step.isEmpty) return
    const paragraph = this.#open.pop()
    const text = clean(paragraph?.text ?? '')
    if (!paragraph || text === '') return
    this.#paragraphs.push({ text, shape: clean(paragraph.shape), clauseId: paragraph.clauseId })
  }

  #takeControl(step: Tag): void {
    if (step.kind === 'close') this.#controls.pop()
    else if (!step.isEmpty) this.#controls.push(null)
  }

  #takeMark({ name, attributes }: Tag): void {
    if (name === 'w:bookmarkStart') {
      const mark = readMarkName(attributeOf(attributes, 'w:name') ?? '')
      if (!mark) return
      this.#bookmarks.set(attributeOf(attributes, 'w:id') ?? '', mark)
      if (mark.kind === 'figure') this.#byBookmark.set(mark.id, '')
    } else if (name === 'w:bookmarkEnd') {
      this.#close(this.#bookmarks.get(attributeOf(attributes, 'w:id') ?? ''))
    } else if (name === 'w:tag' && this.#controls.length > 0) {
      const mark = readMarkName(attributeOf(attributes, 'w:val') ?? '')
      if (mark?.kind !== 'figure') return
      this.#controls[this.#controls.length - 1] = mark.id
      this.#byControl.set(mark.id, '')
    } else if (name === 'w:br' || name === 'w:tab' || name === 'w:cr') this.#write(' ')
    else if (name === 'w:noBreakHyphen') this.#write('-')
  }

  /** LibreOffice begins a bookmark over several paragraphs anew in the last one, and ends only that. */
  #close(mark: { kind: string; id: string } | undefined): void {
    for (const [number, { kind, id }] of this.#bookmarks)
      if (kind === mark?.kind && id === mark.id) this.#bookmarks.delete(number)
  }

  #write(text: string): void {
    const paragraph = this.#open.at(-1)
    if (!paragraph) return
    paragraph.text += text
    const marks = [...this.#bookmarks.values()]
    paragraph.clauseId ??= marks.find(({ kind }) => kind === 'clause')?.id ?? null
    const inControl = this.#controls.findLast((id) => id !== null) ?? null
    const inBookmark = marks.find(({ kind }) => kind === 'figure')?.id ?? null
    if (inControl !== null) this.#byControl.set(inControl, `${this.#byControl.get(inControl) ?? ''}${text}`)
    if (inBookmark !== null)
      this.#byBookmark.set(inBookmark, `${this.#byBookmark.get(inBookmark) ?? ''}${text}`)
    const figure = inControl ?? inBookmark
    if (figure === null) paragraph.shape += text
    else if (figure !== paragraph.figure) paragraph.shape += `\uFFFC${figure}\uFFFC`
    paragraph.figure = figure
  }
}

const clean = (text: string): string => normalizeText(text).replace(/\s+/g, ' ').trim()
