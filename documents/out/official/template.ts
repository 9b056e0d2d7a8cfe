import type { CalendarDate } from '#domain/calendar/date.ts'
import type { HeadingMarks } from '#domain/official-document/heading-labels.ts'
import type { LayoutPart } from '#domain/official-document/layout-part.ts'
import type { Layout } from '#domain/official-document/official-document.ts'

/** How a part is set. Sizes in points. */
export interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly upper?: boolean
  readonly underlined?: boolean
}

export type StyleName = LayoutPart

/** What stands under a part: characters, a line of a share of the width, or nothing. */
export type Rule = { readonly text: string } | { readonly lineShare: number } | null

/** Values of a layout. Lengths in millimetres. */
export interface LayoutTemplate {
  readonly id: string
  readonly layout: Layout
  readonly effectiveFrom: CalendarDate
  /** The last day on which the values hold; null while none is known. */
  readonly effectiveTo: CalendarDate | null
  readonly source: string
  /** Values that no source at hand gives: an office sets them, and they are no claim about the rules. */
  readonly configured: readonly (
    | Exclude<keyof LayoutTemplate, 'styles' | 'rules'>
    | `styles.${StyleName}`
    | `rules.${keyof LayoutTemplate['rules']}`
  )[]
  readonly font: string
  readonly page: { readonly width: number; readonly height: number }
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly styles: Readonly<Record<StyleName, Style>>
  /** The lines on the right of the head, the country's or the Party's name first. */
  readonly motto: readonly { readonly text: string; readonly style: StyleName }[]
  readonly rules: {
    readonly underMotto: Rule
    readonly underIssuingBody: Rule
    readonly underSubject: Rule
  }
  /** Of the width of the page, for the left column of the head. */
  readonly headLeftShare: number
  /** `Số 12-TB/TU` or `Số: 12/TB-UBND`. */
  readonly number: { readonly before: string; readonly between: string }
  readonly dispatchSubjectBefore: string
  readonly headingMarks: HeadingMarks
  readonly firstLineIndent: number
  /** After a paragraph, in points. */
  readonly paragraphSpacing: number
  /** Of the single line height. */
  readonly lineSpacing: number
}
