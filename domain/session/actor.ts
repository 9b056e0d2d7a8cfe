import * as z from 'zod'

export const roles = [
  'leader',
  'office',
  'unit_head',
  'unit_clerk',
  'staff',
  'inspector',
  'administrator',
] as const
export type Role = (typeof roles)[number]
export const jurisdictions = ['own', 'unit', 'subtree', 'all'] as const
export type Jurisdiction = (typeof jurisdictions)[number]

export const roleSchema = z.enum(roles)
export const jurisdictionSchema = z.enum(jurisdictions)

/** A post that someone holds today, with the units it reaches: none but its own, a subtree, or all. */
export interface Position {
  readonly id: string
  readonly unitId: string
  readonly title: string
  readonly role: Role
  readonly jurisdiction: Jurisdiction
  /** Units that the jurisdiction reaches; `own` reaches no unit, only what the person owes. */
  readonly reaches: 'all' | ReadonlySet<string>
}

/** Who acts: an account, the person behind it and the posts held on this day. */
export interface Actor {
  readonly accountId: string
  readonly personId: string
  readonly positions: readonly Position[]
}

/** Whether the actor holds one of these roles in a post that reaches the unit. */
export function holdsRoleOver(actor: Actor, unitId: string, wanted: readonly Role[]): boolean {
  return actor.positions.some(
    (position) =>
      wanted.includes(position.role) && (position.reaches === 'all' || position.reaches.has(unitId)),
  )
}

/** Whether the actor holds one of these roles in any post. */
export function holdsRole(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.positions.some((position) => wanted.includes(position.role))
}

/** Whether the actor holds one of these roles in a post for the whole body: what has no unit is theirs alone. */
export function holdsRoleOverAll(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.positions.some(({ role, jurisdiction }) => wanted.includes(role) && jurisdiction === 'all')
}

/** Whether every post of the actor is one that reads and never writes. */
export const readsOnly = (actor: Actor): boolean => actor.positions.every(({ role }) => role === 'inspector')

/** Whether the actor's own post stands in this very unit. */
export const belongsTo = (actor: Actor, unitId: string): boolean =>
  actor.positions.some((position) => position.unitId === unitId)

/** The units whose rows the actor sees; `all` for whoever reads everything. */
export function visibleUnits(actor: Actor): 'all' | string[] {
  if (actor.positions.some((position) => position.reaches === 'all')) return 'all'
  const ids = new Set<string>()
  for (const { reaches } of actor.positions) if (reaches !== 'all') for (const id of reaches) ids.add(id)
  return [...ids]
}
