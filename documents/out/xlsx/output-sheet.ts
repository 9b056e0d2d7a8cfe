import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'

/** A value to write: a string is always plain text, never a formula. */
export type OutputValue = string | { number: Decimal } | { date: CalendarDate } | null

export type OutputColumn = {
  title: string
  /** In characters. */
  width: number
  /** Decimals shown; without it every number shows those it has. */
  decimals?: number
}

export type OutputSheet = {
  name: string
  columns: readonly OutputColumn[]
  rows: readonly (readonly OutputValue[])[]
}
