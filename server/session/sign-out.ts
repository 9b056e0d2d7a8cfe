import type { signOut as route } from '#domain/session/contract.ts'
import type { SessionHandler } from '#server/http/bind-session.ts'
import { hashToken } from './token.ts'

/** Ends this session, or every session of the account. */
export const signOut: SessionHandler<typeof route> = async ({ query }, { signedIn }) => {
  if (signedIn) {
    const ending = signedIn.organization.db.deleteFrom('session')
    await (
      query.everywhere
        ? ending.where('account_id', '=', signedIn.actor.accountId)
        : ending.where('token_hash', '=', hashToken(signedIn.token))
    ).execute()
  }
  return { response: {}, session: 'ended' }
}
