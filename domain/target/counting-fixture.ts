import type { Counting } from './indicator.ts'

/** For tests: amounts reported every month, added over months and units. */
export const monthlySum: Counting = {
  direction: 'higher',
  aggregation: 'sum',
  overUnits: 'sum',
  frequency: 'month',
  entry: 'in_period',
  per: 100,
}
