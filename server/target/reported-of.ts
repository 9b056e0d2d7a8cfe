import type { Decimal } from '#domain/quantity/decimal.ts'
import type { MonthValue } from '#domain/target/month.ts'

/** What is reported in columns of equal length; null where nothing is. */
export interface ReportedColumns {
  months: number[] | null
  values: Decimal[] | null
  bases: (Decimal | null)[] | null
}

/** The figures of such columns, in order of their periods. */
export const reportedOf = ({ months, values, bases }: ReportedColumns): MonthValue[] =>
  (months ?? [])
    .flatMap((month, index): MonthValue[] => {
      const value = values?.[index]
      return value === undefined ? [] : [{ month, value, base: bases?.[index] ?? null }]
    })
    .sort((a, b) => a.month - b.month)
