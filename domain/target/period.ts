import * as z from 'zod'

/** How often figures are reported. Nine months is a period of its own in the year's calendar of reviews: nine, then three. */
export const frequencies = ['month', 'quarter', 'half_year', 'nine_months', 'year'] as const
export const frequencySchema = z.enum(frequencies)
export type Frequency = (typeof frequencies)[number]

const ends: Record<Frequency, readonly number[]> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [3, 6, 9, 12],
  half_year: [6, 12],
  nine_months: [9, 12],
  year: [12],
}

/** The last months of the periods of a year, by which periods are named: quarters are 3, 6, 9 and 12. */
export const periodEnds = (frequency: Frequency): readonly number[] => ends[frequency]

const covered = Object.fromEntries(
  frequencies.map((frequency) => [
    frequency,
    Array.from({ length: 13 }, (_, end) => monthsUpTo(ends[frequency], end)),
  ]),
)

function monthsUpTo(of: readonly number[], end: number): readonly number[] {
  const place = of.indexOf(end)
  if (place < 0) return []
  const before = of[place - 1] ?? 0
  return Array.from({ length: end - before }, (_, index) => before + 1 + index)
}

/** The months that a period covers, given by its last month; none when no period ends there. */
export const monthsOfPeriod = (frequency: Frequency, end: number): readonly number[] =>
  covered[frequency]?.[end] ?? []

/** The last month of the period in which a month lies. */
export const periodOf = (frequency: Frequency, month: number): number =>
  ends[frequency].find((end) => end >= month) ?? 12
