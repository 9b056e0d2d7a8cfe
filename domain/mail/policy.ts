import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOverAll } from '#domain/session/actor.ts'
import type { MailState } from './mail.ts'

/** What goes out is watched over by the administrator and the office. */
export const canWatchMail = (actor: Actor): Decision<'only_office_or_administrator_watches'> =>
  holdsRoleOverAll(actor, ['office']) || holdsRole(actor, ['administrator'])
    ? allowed
    : refused('only_office_or_administrator_watches')

/** What was sent, or is to go anyway, is not sent again; what is unclear only when a person asks for it. */
export const canResend = (state: MailState): Decision<'mail_was_sent' | 'mail_goes_anyway'> => {
  if (state === 'sent') return refused('mail_was_sent')
  return state === 'waiting' || state === 'handed' ? refused('mail_goes_anyway') : allowed
}
