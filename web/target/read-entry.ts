import { type Decimal, compare } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { parseNumber } from '#domain/quantity/parse-number.ts'
import { fitsDecimals } from '#domain/target/actual.ts'
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
