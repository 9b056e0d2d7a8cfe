import * as z from 'zod'
import { months } from './month.ts'

/** Quarters of a year, by number. */
const quarters = [1, 2, 3, 4] as const

/**
 * What a column of an office's own table holds. `month_9` is what was reached in September alone, `to_date_9` in nine
 * months together, `reported` in the month that the sheet is about; `planned_part` is the plan of a part of the year.
 */
export const columnMeanings = [
  'ordinal',
  'code',
  'indicator',
  'unit',
  'unit_of_measure',
  'planned',
  ...months.map((month) => `month_${month}` as const),
  'reported',
  ...quarters.map((quarter) => `quarter_${quarter}` as const),
  'to_date',
  ...months.map((month) => `to_date_${month}` as const),
  'estimate',
  'same_period',
  'share',
  'planned_part',
  'note',
  'ignored',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]
export const columnMeaningSchema = z.enum(columnMeanings)

/** A run of months whose figures one column holds together, ends included. */
export type MonthSpan = { from: number; through: number }

/** The months of which a column holds one figure; null when it holds none. `month` is the month the sheet is about. */
export function spanOf(meaning: ColumnMeaning | null, month: number | null): MonthSpan | null {
  if (meaning === 'reported') return month === null ? null : { from: month, through: month }
  if (meaning === 'to_date') return month === null ? null : { from: 1, through: month }
  const [, kind, number] = /^(month|quarter|to_date)_(\d+)$/.exec(meaning ?? '') ?? []
  const last = Number(number)
  if (kind === 'month') return { from: last, through: last }
  if (kind === 'quarter') return { from: 3 * last - 2, through: 3 * last }
  return kind === 'to_date' ? { from: 1, through: last } : null
}

/** How sure a column's meaning is: by its words, by its words and what stands below, or because a person said so. */
export const confidences = ['sure', 'likely', 'remembered', 'unknown'] as const
export type Confidence = (typeof confidences)[number]
