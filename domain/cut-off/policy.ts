import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRoleOverAll } from '#domain/session/actor.ts'

export type CutOffRefusal = 'only_the_office_freezes' | 'only_the_office_reopens'

/** When figures are due and frozen is kept by the office of the body: it holds for every unit alike. */
export const canKeepCutOff = (actor: Actor): Decision<CutOffRefusal> =>
  holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_the_office_freezes')

/** Whoever may not change a frozen month asks the office, which opens it with a reason. */
export const canReopen = (actor: Actor): Decision<CutOffRefusal> =>
  holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_the_office_reopens')
