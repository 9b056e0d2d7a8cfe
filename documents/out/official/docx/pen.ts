import { BookmarkEnd, BookmarkStart, InternalHyperlink, type ParagraphChild } from 'docx'
import { type Text, type TrackedFigure, wordsOf } from '#domain/official-document/block.ts'
import { markName } from '#documents/out/official/mark-name.ts'
import type { LayoutTemplate, StyleName } from '#documents/out/official/template.ts'
import { ContentControl, withinLine } from './content-control.ts'
import { textRun, twips } from './look.ts'

type Emphasis = { readonly italics?: boolean; readonly bold?: boolean }

/** What writes one document: its template, the width at hand, and the marks that it has made so far. */
export class Pen {
  readonly template: LayoutTemplate
  /** Of the text between the margins, in millimetres. */
  readonly width: number
  readonly #used: Set<string>

  constructor(template: LayoutTemplate, width: number, used: Set<string> = new Set()) {
    this.template = template
    this.width = width
    this.#used = used
  }

  /** The same pen on a page of another width. */
  onWidth(width: number): Pen {
    return new Pen(this.template, width, this.#used)
  }

  get widthTwips(): number {
    return twips(this.width)
  }

  /** Words with their figures, each figure in a content control and a bookmark that carry its id. */
  write(text: Text, style: StyleName, emphasis: Emphasis = {}): ParagraphChild[] {
    return text.flatMap((piece) =>
      typeof piece === 'string'
        ? [textRun(this.template, piece, style, emphasis)]
        : this.#writeFigure(piece, style, emphasis),
    )
  }

  #writeFigure(figure: TrackedFigure, style: StyleName, emphasis: Emphasis): ParagraphChild[] {
    const name = markName('figure', figure.id)
    const control = new ContentControl(name, wordsOf([figure]), [
      textRun(this.template, figure.text, style, emphasis),
    ])
    const [start, end] = this.mark(name)
    return [...start, withinLine(control), ...end, ...this.#writeSource(figure.source, style)]
  }

  #writeSource(source: number | null, style: StyleName): ParagraphChild[] {
    if (source === null) return []
    return [
      new InternalHyperlink({
        anchor: markName('source', String(source)),
        children: [textRun(this.template, `[${source}]`, style, { superScript: true, bold: false })],
      }),
    ]
  }

  /** The two ends of a bookmark; none for a name that the document has already. */
  mark(name: string): [start: ParagraphChild[], end: ParagraphChild[]] {
    if (this.#used.has(name)) return [[], []]
    this.#used.add(name)
    const id = this.#used.size
    return [[withinLine(new BookmarkStart(name, id))], [withinLine(new BookmarkEnd(id))]]
  }
}
