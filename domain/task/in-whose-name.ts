import type { Actor, Position, Role } from '#domain/session/actor.ts'

/** A unit in whose name work is given. */
export interface Giver {
  readonly id: string
  /** The standing committee, in whose name the office may act. */
  readonly isStanding: boolean
}

/** Whether a post stands in a unit or reaches it. */
export const over = (position: Position, unitId: string): boolean =>
  position.unitId === unitId || position.reaches === 'all' || position.reaches.has(unitId)

export const assigningRoles: readonly Role[] = ['leader', 'office', 'unit_head']

/** Leaders and heads act in the name of their own unit, the office also in that of its standing committee. */
export const actsInName = (position: Position, giver: Giver): boolean =>
  assigningRoles.includes(position.role) &&
  (position.unitId === giver.id ||
    (position.role === 'office' && giver.isStanding && over(position, giver.id)))

/** Whether the actor stands for the one who is owed the work. */
export const isGiver = (
  actor: Actor,
  subject: { readonly owedToUnitId: string; readonly owedToStanding: boolean },
): boolean =>
  actor.positions.some((position) =>
    actsInName(position, { id: subject.owedToUnitId, isStanding: subject.owedToStanding }),
  )
