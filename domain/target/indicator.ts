import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Frequency, frequencySchema } from './period.ts'

/**
 * What is better: more (disbursement), less (overdue files), reaching the plan by a day (a law's deadline), staying
 * within a band, a yes of each unit, or a level of an ordered scale.
 */
export const directions = ['higher', 'lower', 'by_date', 'band', 'yes_no', 'scale'] as const
export type Direction = (typeof directions)[number]

/**
 * How the periods of a year make one figure. A weighted mean has a weight beside each figure; a ratio is entered as its
 * two parts, numerator and denominator, each of which is summed.
 */
export const aggregations = ['sum', 'mean', 'weighted_mean', 'ratio', 'last', 'maximum'] as const
export type Aggregation = (typeof aggregations)[number]

/**
 * How the figures of units make the figure of the unit above; `share_of_units` counts, per hundred of the units that
 * hold the target, those that reach theirs. A rate is never summed.
 */
export const unitAggregations = [
  'sum',
  'mean',
  'weighted_mean',
  'ratio',
  'maximum',
  'share_of_units',
  'none',
] as const
export type UnitAggregation = (typeof unitAggregations)[number]

/** Whether a figure is what the period itself brought, or everything since January (lũy kế). */
export const entries = ['in_period', 'cumulative'] as const
export type Entry = (typeof entries)[number]

export const directionSchema = z.enum(directions)
export const aggregationSchema = z.enum(aggregations)
export const unitAggregationSchema = z.enum(unitAggregations)
export const entrySchema = z.enum(entries)

/** How an indicator is counted. */
export interface Counting {
  readonly direction: Direction
  readonly aggregation: Aggregation
  readonly overUnits: UnitAggregation
  readonly frequency: Frequency
  readonly entry: Entry
  /** Of a ratio: numerator ÷ denominator × this; 100 for a percentage, 1,000 for a per mille. */
  readonly per: number
}

export const countingSchema = z.object({
  direction: directionSchema,
  aggregation: aggregationSchema,
  overUnits: unitAggregationSchema,
  frequency: frequencySchema,
  entry: entrySchema,
  per: z.number().int().min(1).max(1_000_000),
})

/** How something is counted, without what else is known of it. */
export const countingOf = ({
  direction,
  aggregation,
  overUnits,
  frequency,
  entry,
  per,
}: Counting): Counting => ({
  direction,
  aggregation,
  overUnits,
  frequency,
  entry,
  per,
})

/** Whether figures come as two numbers: a rate with its weight, or a numerator with its denominator. */
export const hasBase = ({ aggregation }: Pick<Counting, 'aggregation'>): boolean =>
  aggregation === 'ratio' || aggregation === 'weighted_mean'

/** Whether a figure is judged as it stands (a level, a yes, within a band) and not as a share of what was expected. */
export const isJudgedAsItStands = ({ direction }: Pick<Counting, 'direction'>): boolean =>
  direction === 'band' || direction === 'yes_no' || direction === 'scale'

/** What adds up over units where nobody says otherwise: amounts do, pairs do by their parts, everything else does not. */
export function usualOverUnits(direction: Direction, aggregation: Aggregation): UnitAggregation {
  if (direction === 'yes_no' || direction === 'scale') return 'share_of_units'
  if (aggregation === 'sum' || aggregation === 'ratio' || aggregation === 'weighted_mean') return aggregation
  return 'none'
}

export type CountingRefusal =
  | 'rate_is_never_summed'
  | 'pair_adds_up_by_its_parts'
  | 'level_is_counted_last'
  | 'scale_needs_levels'
  | 'base_needs_a_name'

const isRate = (unitOfMeasure: string): boolean => /%|‰|tỷ lệ|tỉ lệ/i.test(unitOfMeasure)

/** Whether a way of counting makes sense: no rate is summed, pairs stay pairs, levels and answers are never averaged. */
export function canCount(
  { direction, aggregation, overUnits }: Pick<Counting, 'direction' | 'aggregation' | 'overUnits'>,
  unitOfMeasure: string,
): Decision<CountingRefusal> {
  const sums = aggregation === 'sum' || overUnits === 'sum'
  if (sums && isRate(unitOfMeasure)) return refused('rate_is_never_summed')
  const isPair = aggregation === 'ratio' || aggregation === 'weighted_mean'
  const pairsOver = overUnits === 'ratio' || overUnits === 'weighted_mean'
  if (
    isPair ? overUnits !== aggregation && overUnits !== 'none' && overUnits !== 'share_of_units' : pairsOver
  )
    return refused('pair_adds_up_by_its_parts')
  if (overUnits === 'sum' && (aggregation === 'mean' || aggregation === 'maximum'))
    return refused('rate_is_never_summed')
  const isLevel = direction === 'yes_no' || direction === 'scale'
  if (isLevel && (aggregation !== 'last' || (overUnits !== 'share_of_units' && overUnits !== 'none')))
    return refused('level_is_counted_last')
  return allowed
}

/** Whether what must be named is named: a scale its levels, a pair its second number, and nothing else either. */
export function canDescribe(
  counting: Pick<Counting, 'direction' | 'aggregation'>,
  { baseName, scaleLevels }: { baseName: string | null; scaleLevels: readonly string[] | null },
): Decision<CountingRefusal> {
  if ((counting.direction === 'scale') !== (scaleLevels !== null)) return refused('scale_needs_levels')
  return hasBase(counting) === (baseName !== null) ? allowed : refused('base_needs_a_name')
}
