import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Standing } from './standing.ts'

export type PlanRefusal = 'only_the_unit_or_the_office'
export type ItemRefusal = 'communication_appeared' | 'communication_cancelled'

/** A unit plans and tells for itself; the office and leaders for any unit that they reach. */
export const canPlanFor = (actor: Actor, unitId: string): Decision<PlanRefusal> => canRaiseFor(actor, unitId)

/** The plan of an item may change, and it may be said to have appeared, until it has appeared or was given up. */
export function isOpen(standing: Standing): Decision<ItemRefusal> {
  if (standing === 'cancelled') return refused('communication_cancelled')
  return standing === 'ahead' || standing === 'missing' ? allowed : refused('communication_appeared')
}

/** An agreement becomes one task. */
export const mayBecomeTask = (agreement: { taskId: string | null }): Decision<'agreement_has_task'> =>
  agreement.taskId === null ? allowed : refused('agreement_has_task')
