/** A figure that was found again by its mark. */
export interface MarkedFigure {
  readonly id: string
  readonly text: string
}

/** A paragraph as it stands in a file. `shape` has the ids of its figures in the place of their words. */
export interface MarkedParagraph {
  readonly text: string
  readonly shape: string
  readonly clauseId: string | null
}

/** A document that came back: its paragraphs in order, and the figures known by their marks. */
export interface MarkedDocument {
  readonly paragraphs: readonly MarkedParagraph[]
  readonly figures: readonly MarkedFigure[]
}
