import { Big } from 'big.js'
import * as z from 'zod'
import { type CalendarDate, dateOf } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Decimal } from '#domain/quantity/decimal.ts'
import { type Actor, holdsRoleOver } from '#domain/session/actor.ts'
import { fitsDecimals } from './actual.ts'
import { type Verdict, isLagging } from './figures.ts'
import type { Counting } from './indicator.ts'
import { periodEnds } from './period.ts'

/** Drafted by the unit, submitted, agreed or returned; an agreed plan is replaced when its revision is agreed. */
const catchUpStates = ['draft', 'submitted', 'returned', 'agreed', 'replaced'] as const
export const catchUpStateSchema = z.enum(catchUpStates)
export type CatchUpState = (typeof catchUpStates)[number]

export type CatchUpStep = 'draft' | 'submit' | 'agree' | 'return'

export type CatchUpRefusal =
  | 'only_the_unit_drafts_catch_up'
  | 'only_office_or_leader_agrees'
  | 'own_catch_up_plan'
  | 'catch_up_waits_for_decision'
  | 'catch_up_already_decided'
  | 'catch_up_not_submitted'
  | 'target_not_lagging'
  | 'no_period_left'
  | 'step_due_after_year'
  | 'step_due_before_today'
  | 'step_unit_not_of_target'
  | 'catch_up_unit_ended'
  | 'catch_up_needs_a_step'

const fromWhich: Record<CatchUpStep, readonly CatchUpState[]> = {
  draft: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  agree: ['submitted'],
  return: ['submitted'],
}

/** Whether a plan in this state may take the step; what is agreed is never changed, only revised by another. */
export function canStep(step: CatchUpStep, state: CatchUpState): Decision<CatchUpRefusal> {
  if (fromWhich[step].includes(state)) return allowed
  if (state === 'submitted') return refused('catch_up_waits_for_decision')
  return refused(
    state === 'agreed' || state === 'replaced' ? 'catch_up_already_decided' : 'catch_up_not_submitted',
  )
}

/** The head or the clerk of the unit that holds the target, or of one above it, drafts and submits. */
export const canDraftCatchUp = (actor: Actor, unitId: string): Decision<CatchUpRefusal> =>
  holdsRoleOver(actor, unitId, ['unit_head', 'unit_clerk'])
    ? allowed
    : refused('only_the_unit_drafts_catch_up')

/** The office or a leader over the unit agrees and returns; nobody decides on what they submitted themselves. */
export function canDecideCatchUp(
  actor: Actor,
  unitId: string,
  submittedBy: string | null,
): Decision<CatchUpRefusal> {
  if (!holdsRoleOver(actor, unitId, ['office', 'leader'])) return refused('only_office_or_leader_agrees')
  return submittedBy === actor.personId ? refused('own_catch_up_plan') : allowed
}

/** The periods, by their last months, that a plan made after a month can still bring something in. */
export const periodsToCome = (
  { frequency }: Pick<Counting, 'frequency'>,
  asOfMonth: number,
  horizon: number,
): number[] => periodEnds(frequency).filter((end) => end > asOfMonth && end <= Math.max(horizon, asOfMonth))

/** Speeding up is planned for what lags, while there is a period left to do it in. */
export function canSpeedUp(verdict: Verdict, periods: readonly number[]): Decision<CatchUpRefusal> {
  if (!isLagging(verdict)) return refused('target_not_lagging')
  return periods.length > 0 ? allowed : refused('no_period_left')
}

export type StepFault = 'step_due_after_year' | 'step_due_before_today' | 'step_unit_not_of_target'

/** What is wrong with a step: its unit is the target's or one below it, its day lies between today and the year's end. */
export function faultOfStep(
  { leadUnitId, dueOn }: { leadUnitId: string; dueOn: CalendarDate },
  within: { units: ReadonlySet<string>; today: CalendarDate; year: number },
): { at: 'leadUnitId' | 'dueOn'; code: StepFault } | null {
  if (!within.units.has(leadUnitId)) return { at: 'leadUnitId', code: 'step_unit_not_of_target' }
  if (dueOn < within.today) return { at: 'dueOn', code: 'step_due_before_today' }
  return dueOn > dateOf(within.year, 12, 31) ? { at: 'dueOn', code: 'step_due_after_year' } : null
}

export type AmountFault = 'more_decimals_than_indicator' | 'negative' | 'amount_for_each_period'

/** What is wrong with the amount intended for a period; null when nothing is. */
export function faultOfAmount(amount: Decimal | undefined, decimals: number): AmountFault | null {
  if (amount === undefined) return 'amount_for_each_period'
  if (new Big(amount).lt(0)) return 'negative'
  return fitsDecimals(amount, decimals) ? null : 'more_decimals_than_indicator'
}
