import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Decimal } from '#domain/quantity/decimal.ts'
import { type Counting, hasBase } from './indicator.ts'
import type { TargetRefusal } from './policy.ts'

const actualStates = ['draft', 'submitted', 'approved', 'returned'] as const
export const actualStateSchema = z.enum(actualStates)
export type ActualState = (typeof actualStates)[number]

/** The figures that count: what was submitted, approved or waiting for it; a draft is its writer's own. */
export const countedStates: readonly ActualState[] = ['submitted', 'approved']

export type ActualStep = 'enter' | 'submit' | 'approve' | 'return' | 'correct'

const steps: Record<ActualStep, { from: readonly ActualState[]; reason: TargetRefusal }> = {
  enter: { from: ['draft', 'returned'], reason: 'already_submitted' },
  submit: { from: ['draft', 'returned'], reason: 'nothing_to_submit' },
  approve: { from: ['submitted'], reason: 'no_figures_submitted' },
  return: { from: ['submitted', 'approved'], reason: 'no_figures_submitted' },
  correct: { from: ['submitted', 'approved'], reason: 'not_yet_submitted' },
}

/** Whether a figure in this state may take the step. A figure once submitted changes by correction, which gives a reason. */
export const canStep = (step: ActualStep, state: ActualState): Decision<TargetRefusal> =>
  steps[step].from.includes(state) ? allowed : refused(steps[step].reason)

/** Whether a value has no more decimals than its indicator counts with. */
export function fitsDecimals(value: Decimal, decimals: number): boolean {
  const point = value.indexOf('.')
  return point < 0 || value.length - point - 1 <= decimals
}

/** What must be known of an indicator to judge a figure. */
export interface Countable extends Pick<Counting, 'direction' | 'aggregation'> {
  readonly decimals: number
  readonly scaleLevels: readonly string[] | null
}

export type FigureFault =
  | 'more_decimals_than_indicator'
  | 'base_needed'
  | 'base_not_expected'
  | 'base_negative'
  | 'yes_or_no_expected'
  | 'level_of_scale_expected'

/** What is wrong with a figure of an indicator; null when nothing is. Pairs are checked as they are entered. */
export function faultOf(of: Countable, value: Decimal, base: Decimal | null): FigureFault | null {
  if (hasBase(of) && base === null) return 'base_needed'
  if (!hasBase(of) && base !== null) return 'base_not_expected'
  if (base?.startsWith('-')) return 'base_negative'
  if (of.direction === 'yes_no') return value === '0' || value === '1' ? null : 'yes_or_no_expected'
  if (of.direction === 'scale') return isLevel(value, of.scaleLevels ?? []) ? null : 'level_of_scale_expected'
  return fitsDecimals(value, of.decimals) ? null : 'more_decimals_than_indicator'
}

const isLevel = (value: Decimal, levels: readonly string[]): boolean =>
  Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= levels.length
