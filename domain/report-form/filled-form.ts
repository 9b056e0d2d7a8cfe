import * as z from 'zod'
import type { Decimal } from '#domain/quantity/decimal.ts'
import type { FigureSeen } from './form.ts'
import { parseNumber } from '#domain/quantity/parse-number.ts'

/** Where in a form something stands: a cell of a sheet, or a section of a Word file. */
const formPlaceSchema = z.union([
  z.object({ sheet: z.string(), cell: z.string() }),
  z.object({ section: z.string() }),
])
export type FormPlace = z.infer<typeof formPlaceSchema>

/** What can be wrong in one place of a form. Codes of figures are those of the entry grid. */
export const formFaults = [
  'error_in_cell',
  'formula_without_value',
  'text_too_long',
  'not_a_number',
  'two_readings',
  'more_decimals_than_indicator',
  'base_needed',
  'base_not_expected',
  'base_negative',
  'yes_or_no_expected',
  'level_of_scale_expected',
  'already_submitted',
  'changed_meanwhile',
  'month_closed',
  'not_yours_to_enter',
  'target_unknown',
  'value_needed',
  'section_missing',
] as const
export type FormFault = (typeof formFaults)[number]

export const formProblemSchema = z.object({
  place: formPlaceSchema,
  code: z.enum(formFaults),
  /** What stands there, shortened; null where that says nothing. */
  value: z.string().nullable(),
})
export type FormProblem = z.infer<typeof formProblemSchema>

export interface FilledSection {
  readonly key: string
  readonly place: FormPlace
  readonly text: string
}

export interface FilledFigure {
  /** What stood there when the form was made. */
  readonly seen: FigureSeen
  readonly place: FormPlace
  /** Null where nothing was typed. */
  readonly value: Decimal | null
  readonly base: Decimal | null
}

/** What a form says, and everything in it that cannot be read, by its place. */
export interface FilledForm {
  /** Every text in which a code may stand. */
  readonly codeTexts: readonly string[]
  readonly sections: readonly FilledSection[]
  readonly figures: readonly FilledFigure[]
  readonly problems: readonly FormProblem[]
}

/** The longest text of a section. */
export const longestSection = 20_000
const longestShown = 40

export const shownValue = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text

type ReadNumber = { value: Decimal | null } | { code: FormFault; value: string }

/** A figure as somebody typed it into a form as text; nothing is guessed. */
export function readTyped(text: string): ReadNumber {
  if (text.trim() === '') return { value: null }
  const read = parseNumber(text)
  if ('value' in read) return { value: read.value }
  return { code: 'ambiguous' in read ? 'two_readings' : 'not_a_number', value: shownValue(text.trim()) }
}
