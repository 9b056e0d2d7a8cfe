import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decimal, isDecimal } from '#domain/quantity/decimal.ts'

/** A narrative section to be filled in, with what stands there now. */
export interface FormSection {
  readonly key: string
  readonly title: string
  readonly hint: string | null
  readonly text: string
}

/** An indicator of the unit in the last month reported on. */
export interface FormFigure {
  readonly targetId: string
  readonly indicator: string
  readonly unitOfMeasure: string
  readonly decimals: number
  /** The name of the second number of a pair; null where figures stand alone. */
  readonly baseName: string | null
  /** Whether everything since January is entered, or the period's own number. */
  readonly isCumulative: boolean
  readonly planned: Decimal
  readonly toDate: Decimal | null
  readonly value: Decimal | null
  readonly base: Decimal | null
  /** The version of the figure that the form was made over; null while there is none. */
  readonly version: number | null
  /** Handed up already, or its month is closed: shown, not asked. */
  readonly isOpen: boolean
}

/** A list of the ledger, to be read only. */
export interface FormList {
  readonly title: string
  readonly lines: readonly { text: string; unit: string; dueOn: CalendarDate | null }[]
}

/** A form of one report, before it is an Excel or a Word file. */
export interface ReportForm {
  readonly code: string
  readonly title: string
  readonly unit: string
  readonly to: string
  readonly dueOn: CalendarDate
  readonly year: number
  readonly through: number
  readonly sections: readonly FormSection[]
  readonly figures: readonly FormFigure[]
  readonly lists: readonly FormList[]
  /** Where a filled in form is sent; null where nothing is received by mail. */
  readonly sendTo: string | null
  readonly isDemonstration: boolean
}

/** The first letters of what marks a line of a form: a section by its key, a figure by its target and the version seen. */
export const sectionMark = (key: string): string => `nhip:muc:${key}`
export const figureMark = ({ targetId, version, value, base }: FigureSeen): string =>
  `nhip:so:${targetId}:${version ?? 0}:${value ?? ''}:${base ?? ''}`

/** A figure as it stood when the form was made. */
export type FigureSeen = Pick<FormFigure, 'targetId' | 'version' | 'value' | 'base'>

export type FormMark =
  | { readonly kind: 'section'; readonly key: string }
  | { readonly kind: 'figure'; readonly seen: FigureSeen }

const sectionPattern = /^nhip:muc:([a-z0-9-]{1,40})$/
const figurePattern =
  /^nhip:so:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,9}):([\d.-]{0,30}):([\d.-]{0,30})$/

/** What a mark says; null for any other text. */
export function readMark(text: string): FormMark | null {
  const section = sectionPattern.exec(text)
  if (section) return { kind: 'section', key: section[1] ?? '' }
  const figure = figurePattern.exec(text)
  if (!figure) return null
  const [, targetId = '', version, value = '', base = ''] = figure
  const seen = { value: isDecimal(value) ? value : null, base: isDecimal(base) ? base : null }
  return { kind: 'figure', seen: { targetId, version: Number(version) || null, ...seen } }
}
