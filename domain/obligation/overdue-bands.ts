import * as z from 'zod'

/**
 * Bands of how long something is overdue, in calendar days; offices report "over 120 days" apart, so the last band
 * begins there.
 */
export const overdueBands = [
  { name: 'up_to_30', from: 1, to: 30 },
  { name: 'up_to_60', from: 31, to: 60 },
  { name: 'up_to_120', from: 61, to: 120 },
  { name: 'over_120', from: 121, to: null },
] as const
export type OverdueBand = (typeof overdueBands)[number]['name']
export const overdueBandSchema = z.enum(['up_to_30', 'up_to_60', 'up_to_120', 'over_120'])
