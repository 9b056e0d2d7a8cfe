import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRoleOverAll } from '#domain/session/actor.ts'

/** A view shared with everybody is the office's. */
export const canShareView = (actor: Actor): Decision<'only_office_shares_views'> =>
  holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_office_shares_views')

/** What is to be changed: whose it is, and whether everybody has it. */
export interface ViewSubject {
  readonly keptById: string
  readonly isShared: boolean
}

/** One's own is changed by oneself, a shared one by the office. */
export const canChangeView = (
  actor: Actor,
  view: ViewSubject,
): Decision<'only_office_shares_views' | 'not_your_view'> => {
  if (view.isShared) return canShareView(actor)
  return view.keptById === actor.personId ? allowed : refused('not_your_view')
}
