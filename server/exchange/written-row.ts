import { formatDate } from '#domain/calendar/format-date.ts'
import type { ExchangeColumn } from '#domain/exchange/contract.ts'
import type { ExchangeField } from '#domain/exchange/exchange-field.ts'
import { wordsOfField } from '#domain/exchange/exchange-field.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import type { OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import type { ExchangeFact } from './facts.ts'

/** The value of one column of a fact, in the words of the other system. */
export function writtenValue({ field, words }: ExchangeColumn, { values }: ExchangeFact): OutputValue {
  if (field === null) return null
  const value = values[field] ?? null
  return typeof value === 'string' ? (words[value] ?? wordsOfField[field]?.[value] ?? value) : value
}

export const writtenRow = (columns: readonly ExchangeColumn[], fact: ExchangeFact): OutputValue[] =>
  columns.map((column) => writtenValue(column, fact))

/** A value as a person reads it in a cell. */
export function shownValue(value: OutputValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return 'date' in value ? formatDate(value.date) : formatNumber(value.number, 'vi', decimalsOf(value.number))
}

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0

/** The values of a fact as text to be compared: dates and numbers plain, words as the other system calls them. */
export function comparedValues(
  columns: readonly ExchangeColumn[],
  fact: ExchangeFact,
): Partial<Record<ExchangeField, string>> {
  const own = typeof fact.values.own_code === 'string' ? { own_code: fact.values.own_code } : {}
  return {
    ...own,
    ...Object.fromEntries(
      columns.flatMap((column) =>
        column.field === null ? [] : [[column.field, plainValue(writtenValue(column, fact))] as const],
      ),
    ),
  }
}

function plainValue(value: OutputValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return 'date' in value ? value.date : value.number
}
