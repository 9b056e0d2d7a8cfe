import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, type Role, readsOnly } from '#domain/session/actor.ts'

/** In whose place the actor may act for a unit, from a day to a day. */
export interface HeldDelegation {
  readonly unitId: string
  readonly fromPersonId: string
  readonly beginsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly endedOn: CalendarDate | null
}

export type ActRefusal =
  | 'reads_only'
  | 'delegation_ended'
  | 'only_the_appraiser'
  | 'only_the_decider'
  | 'only_the_unit_asked'
  | 'own_draft'

/** Who acts: the person, the delegations ever given to them, and the day. */
export interface Acting {
  readonly actor: Actor
  readonly delegations: readonly HeldDelegation[]
  readonly today: CalendarDate
}

const isInForce = ({ beginsOn, endsOn, endedOn }: HeldDelegation, today: CalendarDate): boolean =>
  beginsOn <= today && today <= endsOn && (endedOn === null || endedOn > today)

const holdsIn = (actor: Actor, unitId: string, roles: readonly Role[]): boolean =>
  actor.positions.some((post) => post.unitId === unitId && roles.includes(post.role))

/** The right of a post, otherwise of a delegation in force; one that has ended since is named as the reason. */
function may<Reason extends ActRefusal>(
  { actor, delegations, today }: Acting,
  unitId: string,
  roles: readonly Role[],
  otherwise: Reason,
): Decision<Reason | 'reads_only' | 'delegation_ended'> {
  if (readsOnly(actor)) return refused('reads_only')
  if (holdsIn(actor, unitId, roles)) return allowed
  const given = delegations.filter((each) => each.unitId === unitId)
  if (given.some((each) => isInForce(each, today))) return allowed
  return given.some(({ beginsOn }) => beginsOn <= today) ? refused('delegation_ended') : refused(otherwise)
}

const heads = ['leader', 'office', 'unit_head'] as const

/** The head of the appraising unit appraises, never a draft of their own. */
export function canAppraise(acting: Acting, unitId: string, openedBy: string): Decision<ActRefusal> {
  const right = may(acting, unitId, heads, 'only_the_appraiser')
  return right.allowed && acting.actor.personId === openedBy ? refused('own_draft') : right
}

/** Who leads the deciding unit decides, never on a draft of their own. */
export function canDecide(acting: Acting, unitId: string, openedBy: string): Decision<ActRefusal> {
  const right = may(acting, unitId, ['leader', 'unit_head'], 'only_the_decider')
  return right.allowed && acting.actor.personId === openedBy ? refused('own_draft') : right
}

/** A unit that was asked gives its opinion by its head or its clerk. */
export const canGiveOpinion = (acting: Acting, unitId: string): Decision<ActRefusal> =>
  may(acting, unitId, [...heads, 'unit_clerk'], 'only_the_unit_asked')

/** In whose place the actor acts for the unit now; null where the right is their own. */
export function actsFor(
  { actor, delegations, today }: Acting,
  unitId: string,
  own: readonly Role[] = heads,
): string | null {
  if (holdsIn(actor, unitId, own)) return null
  return delegations.find((each) => each.unitId === unitId && isInForce(each, today))?.fromPersonId ?? null
}

/** Whoever heads a unit delegates for themselves; the office and the administrator for anyone. */
export const headsUnit = (actor: Actor, unitId: string): boolean => holdsIn(actor, unitId, heads)
