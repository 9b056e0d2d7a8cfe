import type { Decimal } from '#domain/quantity/decimal.ts'
import { type NumberProblem, parseNumber } from '#domain/quantity/parse-number.ts'
import type { Language } from '#web/words/words.ts'

export type TypedNumber = { value: Decimal } | { problem: NumberProblem; cure: string | null }

/**
 * A number as it is typed into a field: where `1.234` could mean two things, the notation in which the pages
 * themselves write decides, so that what is read back is what was typed. Files are never read this way.
 */
export function readTypedNumber(text: string, language: Language): TypedNumber {
  const read = parseNumber(text)
  if ('problem' in read) return read
  if ('value' in read) return { value: read.value }
  const groupMark = language === 'vi' ? '.' : ','
  return { value: read.ambiguous[text.includes(groupMark) ? 0 : 1] }
}
