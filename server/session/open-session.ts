import type { Organization } from '#server/kernel/organization.ts'
import { hashToken, newToken } from './token.ts'

const hour = 3_600_000

/** Opens a session for an account and returns its token, which is stored nowhere. */
export async function openSession(
  organization: Organization,
  accountId: string,
  at: Date,
  limits: { absoluteHours: number },
  userAgent: string | null,
): Promise<string> {
  const token = newToken()
  await organization.db
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      created_at: at,
      last_seen_at: at,
      expires_at: new Date(at.getTime() + limits.absoluteHours * hour),
      user_agent: userAgent,
    })
    .execute()
  return token
}
