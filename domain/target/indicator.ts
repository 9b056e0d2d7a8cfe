import * as z from 'zod'

/** Whether more is better (disbursement) or less is (overdue files). */
export const directions = ['higher', 'lower'] as const
export type Direction = (typeof directions)[number]

/** How the months of a year make one figure. Only `sum` also adds up over units: a rate is never summed. */
export const aggregations = ['sum', 'mean', 'last', 'maximum'] as const
export type Aggregation = (typeof aggregations)[number]

export const directionSchema = z.enum(directions)
export const aggregationSchema = z.enum(aggregations)
