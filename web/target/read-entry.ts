import { type Decimal, compare, decimal } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { parseNumber } from '#domain/quantity/parse-number.ts'
import { fitsDecimals } from '#domain/target/actual.ts'
import { foldText } from '#domain/text/fold.ts'
import type { Language } from '#web/words/words.ts'

/** What is put into a cell: the text, and whether it came from the clipboard, whose notation is not known. */
export type Typed = { text: string; isPasted: boolean }

/** A cell read: nothing, a figure, or what is wrong with it and the texts that would be right. */
export type Reading =
  | { kind: 'empty' }
  | { kind: 'value'; value: Decimal }
  | { kind: 'wrong'; code: string; params: Record<string, string | number>; cures: string[] }

/**
 * Reads a cell of an indicator that counts with so many decimals. What is typed is read in the notation of the pages;
 * what is pasted and could be two numbers is asked about.
 */
export function readEntry({ text, isPasted }: Typed, decimals: number, language: Language): Reading {
  if (text.trim() === '') return { kind: 'empty' }
  const stranger = strangerOf(text.trim())
  if (stranger) return wrong(stranger, [])
  const parsed = parseNumber(text)
  if ('problem' in parsed) return wrong(parsed.problem, parsed.cure === null ? [] : [parsed.cure])
  if ('value' in parsed) return checkDecimals(parsed.value, decimals)
  const [grouped, fraction] = parsed.ambiguous
  const isGrouped = text.includes(language === 'vi' ? '.' : ',')
  if (!isPasted) return checkDecimals(isGrouped ? grouped : fraction, decimals)
  const possible = [grouped, fraction].filter((value) => fitsDecimals(value, decimals))
  return wrong(
    'ambiguous',
    possible.map((value) => plainly(value, language)),
  )
}

/** What comes out of a spreadsheet and is no figure: a formula, an error of one, a date. */
function strangerOf(text: string): string | null {
  if (/^[=@＝]/.test(text) || /^[+-]\s*[A-Za-z]/.test(text)) return 'formula'
  if (/^#[A-Z/0?!]+/i.test(text)) return 'error_of_formula'
  return /^\d{1,4}[/-]\d{1,2}([/-]\d{2,4})?$/.test(text) ? 'looks_like_date' : null
}

/** One of the words that a cell may hold, with the figure that it stands for. */
export type Choice = { value: Decimal; label: string }

/** Reads a cell that holds one of a few words: the word, its first letters, or its figure, diacritics aside. */
export function readChoice(text: string, choices: readonly Choice[]): Reading {
  const typed = foldText(text).trim()
  if (typed === '') return { kind: 'empty' }
  const exact = choices.find(({ value, label }) => value === typed || foldText(label) === typed)
  const begun = choices.filter(({ label }) => foldText(label).startsWith(typed))
  const [found] = exact ? [exact] : begun
  if (found && (exact || begun.length === 1)) return { kind: 'value', value: found.value }
  const names = choices.map(({ label }) => label)
  return wrong('not_a_choice', begun.length > 1 ? begun.map(({ label }) => label) : names, {
    choices: names.join(', '),
  })
}

/** The words of a yes or no, or the levels of a scale, lowest first; none where figures are numbers. */
export function choicesOf(
  { direction, scaleLevels }: { direction: string; scaleLevels: readonly string[] | null },
  yesNo: { yes: string; no: string },
): readonly Choice[] {
  if (direction === 'yes_no')
    return [
      { value: decimal(1), label: yesNo.yes },
      { value: decimal(0), label: yesNo.no },
    ]
  if (direction !== 'scale') return []
  return (scaleLevels ?? []).map((label, index) => ({ value: decimal(index + 1), label }))
}

/** A number written so that it can be read in one way only. */
function plainly(value: Decimal, language: Language): string {
  const written = formatNumber(value, language)
  return 'ambiguous' in parseNumber(written) ? value.replace('.', language === 'vi' ? ',' : '.') : written
}

const wrong = (code: string, cures: string[], params: Record<string, string | number> = {}): Reading => ({
  kind: 'wrong',
  code,
  params,
  cures,
})

const checkDecimals = (value: Decimal, decimals: number): Reading =>
  fitsDecimals(value, decimals)
    ? { kind: 'value', value }
    : wrong('more_decimals_than_indicator', [], { decimals })

/** Whether two figures are the same number, however they are written. */
export const isSameFigure = (a: Decimal, b: Decimal | null): boolean => b !== null && compare(a, b) === 0
