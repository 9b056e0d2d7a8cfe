/**
 * A figure that the document took from Nhịp. Its id stays with it through Word and back, so that a figure changed by
 * hand is known as the one it was. `source` is its number in the annex of sources.
 */
export interface TrackedFigure {
  readonly id: string
  readonly text: string
  readonly source: number | null
}

export type Piece = string | TrackedFigure
/** A run of words with figures among them. */
export type Text = readonly Piece[]

/** A heading, numbered by its layout: `I-`, `1.`, `a)`. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

/** `basis` is in italics (căn cứ), `centred` in bold between the lines (QUYẾT ĐỊNH:). */
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: Text
  readonly look: 'plain' | 'basis' | 'centred'
}

/**
 * A clause that others cite, or a paragraph that is known again: `id` stays with it through Word and back, `after` is what
 * belongs to it below. Without a label it is not numbered.
 */
export interface ClauseBlock {
  readonly kind: 'clause'
  readonly id: string
  readonly label: string | null
  readonly text: Text
  readonly after: Text | null
}

export interface TableColumn {
  readonly title: string
  /** Of the width of the table; all shares together need not make one. */
  readonly share: number
  readonly align: 'start' | 'centre' | 'end'
}

export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string | null
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Text[])[]
  /** Said in place of the rows when there are none. */
  readonly empty: string
}

/** Bars side by side, drawn by each writer: words and values stay words. `value` is of `most`, both ≥ 0. */
export interface BarsBlock {
  readonly kind: 'bars'
  readonly caption: string
  readonly most: number
  readonly bars: readonly { readonly label: string; readonly value: number; readonly text: Text }[]
}

/** A picture in PNG; `alternative` is read aloud to who does not see it. */
export interface PictureBlock {
  readonly kind: 'picture'
  readonly png: Uint8Array
  readonly alternative: string
  readonly caption: string
}

/** Where figures come from: their numbers are pointed to by `TrackedFigure.source`. */
export interface SourcesBlock {
  readonly kind: 'sources'
  readonly sources: readonly DocumentSource[]
}

/** The passport of a figure: what it is, from where, how it was reckoned, when, who approved it, where it is opened. */
export interface DocumentSource {
  readonly number: number
  readonly what: string
  readonly source: string
  readonly formula: string | null
  readonly asOf: string
  readonly approvedBy: string | null
  readonly address: string | null
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ClauseBlock
  | TableBlock
  | BarsBlock
  | PictureBlock
  | SourcesBlock

export const plain = (...text: Piece[]): ParagraphBlock => ({ kind: 'paragraph', text, look: 'plain' })
export const heading = (level: HeadingBlock['level'], text: string): HeadingBlock => ({
  kind: 'heading',
  level,
  text,
})

/** A clause with its label before it, where it has one. */
export const labelled = ({ label, text }: ClauseBlock): Text =>
  label === null ? text : [`${label} `, ...text]

/** The words of a text as they are read. */
export const wordsOf = (text: Text): string =>
  text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
