import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, type Role, holdsRoleOverAll } from '#domain/session/actor.ts'

export type DocumentRefusal =
  | 'only_the_clerk_of_the_register'
  | 'only_people_of_the_drafting_unit'
  | 'only_office_or_administrator_sets_documents'

const holdsIn = (actor: Actor, unitId: string, roles: readonly Role[]): boolean =>
  actor.positions.some((post) => post.unitId === unitId && roles.includes(post.role))

/** A register is kept in its own unit: by its clerk, its head, its office. */
export const canKeepRegisterOf = (actor: Actor, unitId: string): Decision<DocumentRefusal> =>
  holdsIn(actor, unitId, ['office', 'unit_head', 'unit_clerk'])
    ? allowed
    : refused('only_the_clerk_of_the_register')

/** Whoever works in a unit drafts for it. */
export const canDraftFor = (actor: Actor, unitId: string): Decision<DocumentRefusal> =>
  holdsIn(actor, unitId, ['leader', 'office', 'unit_head', 'unit_clerk', 'staff'])
    ? allowed
    : refused('only_people_of_the_drafting_unit')

/** Types, bodies and numbering hold for the whole body alike. */
export const canSetDocuments = (actor: Actor): Decision<DocumentRefusal> =>
  holdsRoleOverAll(actor, ['office']) || actor.positions.some(({ role }) => role === 'administrator')
    ? allowed
    : refused('only_office_or_administrator_sets_documents')

/** The units in whose registers the actor writes, and those for which the actor drafts. */
export const unitsKeptBy = (actor: Actor): string[] =>
  actor.positions.map(({ unitId }) => unitId).filter((id) => canKeepRegisterOf(actor, id).allowed)
export const unitsDraftedFor = (actor: Actor): string[] =>
  actor.positions.map(({ unitId }) => unitId).filter((id) => canDraftFor(actor, id).allowed)
