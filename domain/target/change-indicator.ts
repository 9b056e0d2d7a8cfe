import type { Indicator } from './contract.ts'

/** What of an indicator says what its figures mean: with another value, kept figures would say something else. */
const meaning = [
  'unitOfMeasure',
  'direction',
  'aggregation',
  'overUnits',
  'frequency',
  'entry',
  'per',
] as const

type Described = Pick<Indicator, (typeof meaning)[number] | 'decimals' | 'scaleLevels'>

/** What already rests on an indicator. */
export interface Held {
  /** Some unit has a target of it, this year or any other. */
  readonly isHeld: boolean
  /** The most decimals that a plan or a figure of it is kept with. */
  readonly mostDecimals: number
}

export interface ChangeFault {
  readonly field: keyof Described
  readonly fault: 'would_change_kept_figures' | 'figures_have_more_decimals'
}

/**
 * The changes that may not be made, by field. Names, order and notes always change; what would make kept plans and
 * figures mean something else never does: another indicator is defined and this one retired. A scale keeps its number of
 * levels, whose words may change; decimals may become more, and fewer as long as no kept figure has them.
 */
export function faultsOfChange(before: Described, after: Described, held: Held): ChangeFault[] {
  if (!held.isHeld) return []
  const changed = meaning.filter((field) => before[field] !== after[field])
  const faults = changed.map((field): ChangeFault => ({ field, fault: 'would_change_kept_figures' }))
  if (before.scaleLevels?.length !== after.scaleLevels?.length)
    faults.push({ field: 'scaleLevels', fault: 'would_change_kept_figures' })
  if (after.decimals < before.decimals && after.decimals < held.mostDecimals)
    faults.push({ field: 'decimals', fault: 'figures_have_more_decimals' })
  return faults
}
