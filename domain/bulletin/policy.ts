import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOverAll } from '#domain/session/actor.ts'

export type NewsRefusal = 'only_the_office_writes_news' | 'only_leader_or_office_approves_news' | 'own_news'

/** The office of the whole body writes its bulletin and publishes what was approved. */
export const canWriteNews = (actor: Actor): Decision<NewsRefusal> =>
  holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_the_office_writes_news')

/** A leader or another of the office approves; nobody approves what they submitted. */
export function canApproveNews(actor: Actor, submittedBy: string | null): Decision<NewsRefusal> {
  if (!holdsRoleOverAll(actor, ['leader', 'office'])) return refused('only_leader_or_office_approves_news')
  return actor.personId === submittedBy ? refused('own_news') : allowed
}

/** Those who write, those who approve and those who inspect see what is not yet published; others read what is. */
export const seesDrafts = (actor: Actor): boolean =>
  holdsRoleOverAll(actor, ['office', 'leader', 'inspector'])

/** Whether the bulletin may be read without an account is for the administrator to say. */
export const canOpenBulletin = (actor: Actor): Decision<'only_administrators'> =>
  holdsRole(actor, ['administrator']) ? allowed : refused('only_administrators')
