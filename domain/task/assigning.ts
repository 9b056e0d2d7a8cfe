import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, readsOnly } from '#domain/session/actor.ts'
import { type Giver, actsInName, assigningRoles, over } from './in-whose-name.ts'

export type AssignRefusal =
  | 'reads_only'
  | 'role_assigns_nothing'
  | 'not_in_the_name_of_this_unit'
  | 'unit_out_of_reach'
  | 'giver_is_lead'
  | 'lead_is_cooperating'

export interface Assignment {
  readonly giver: Giver
  readonly leadUnitId: string
  readonly cooperatingUnitIds: readonly string[]
  /** To whom a unit gives a share of what it owes itself: its own people can take one. */
  readonly withinUnitTo?: string | null
}

/**
 * Whether the actor may assign work in the name of a unit to these units: leaders and heads in the name of their own,
 * the office also in the name of the standing committee, always within reach, and no unit to itself but what it
 * owes to one of its people.
 */
export function canAssign(actor: Actor, assignment: Assignment): Decision<AssignRefusal> {
  const atAll = canAssignAtAll(actor)
  if (!atAll.allowed) return atAll
  const { giver, leadUnitId, cooperatingUnitIds, withinUnitTo } = assignment
  const inName = actor.positions.filter((position) => actsInName(position, giver))
  if (inName.length === 0) return refused('not_in_the_name_of_this_unit')
  const isToColleague = Boolean(withinUnitTo) && withinUnitTo !== actor.personId
  if (giver.id === leadUnitId && !isToColleague) return refused('giver_is_lead')
  if (cooperatingUnitIds.includes(leadUnitId)) return refused('lead_is_cooperating')
  const reached = (id: string) => inName.some((position) => over(position, id))
  return [leadUnitId, ...cooperatingUnitIds].every(reached) ? allowed : refused('unit_out_of_reach')
}

/** Whether the actor assigns work at all: for the button, before any unit is chosen. */
export const canAssignAtAll = (actor: Actor): Decision<AssignRefusal> =>
  holdsRole(actor, assigningRoles)
    ? allowed
    : refused(readsOnly(actor) ? 'reads_only' : 'role_assigns_nothing')

/**
 * Whether the actor may give a part of a task to another unit after it was assigned: the giver within the giver's
 * reach, the lead unit within its own. Nobody cooperates with oneself.
 */
export function canGivePart(
  actor: Actor,
  { giver, leadUnitId, unitId }: { giver: Giver; leadUnitId: string; unitId: string },
): Decision<AssignRefusal> {
  if (unitId === leadUnitId) return refused('lead_is_cooperating')
  const lead = { id: leadUnitId, isStanding: false }
  const inName = actor.positions.filter((post) => actsInName(post, giver) || actsInName(post, lead))
  return inName.some((post) => over(post, unitId)) ? allowed : refused('unit_out_of_reach')
}
