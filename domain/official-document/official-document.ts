import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Block } from './block.ts'
import type { DocumentType } from './document-type.ts'

/** Whose layout: that of the Party's documents or that of the State's administrative documents. */
export const layouts = ['party', 'state'] as const
export type Layout = (typeof layouts)[number]

export interface DocumentHead {
  readonly superiorBody: string | null
  readonly issuingBody: string
  /** Null until the clerk gives the number: the place for it stays blank. */
  readonly number: number | null
  /** What follows the number: `TB/VPTU`, `TB-UBND`. */
  readonly symbol: string
  readonly place: string
  /** Null until it is issued: day and month stay blank. */
  readonly issuedOn: CalendarDate | null
  readonly year: number
  /** What it is about (trích yếu); a dispatch has it under its number. */
  readonly subject: string
  /** To whom it is sent (Kính gửi), of a dispatch or a submission. */
  readonly addressees: readonly string[]
}

export interface Signer {
  /** In whose name: `T/L Ban Thường vụ`; null for one who signs in his own right. */
  readonly authority: string | null
  readonly position: string
  /** Null leaves the line blank for the pen. */
  readonly name: string | null
}

export interface DocumentFoot {
  /** One signs on the right of the recipients; two sign side by side, as minutes are signed. */
  readonly signers: readonly Signer[]
  readonly recipients: readonly string[]
}

/** A part that follows the signature on pages of its own. */
export interface Annex {
  readonly title: string
  readonly isLandscape: boolean
  readonly blocks: readonly Block[]
}

/**
 * An official document as content, before any layout: it comes out as Word and as PDF from the same description.
 * Names and sentences are those that will be printed.
 */
export interface OfficialDocument {
  readonly layout: Layout
  readonly type: DocumentType
  readonly head: DocumentHead
  readonly blocks: readonly Block[]
  readonly foot: DocumentFoot
  readonly annexes: readonly Annex[]
  /** Invented content, which must say so on paper too. */
  readonly isDemonstration: boolean
}
