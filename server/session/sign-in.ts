import { sql } from 'kysely'
import type {
  signIn as route,
  signInToDemonstration as demonstrationRoute,
} from '#domain/session/contract.ts'
import type { SessionAnswer, SessionHandler, Visitor } from '#server/http/bind-session.ts'
import { findSession } from './find-session.ts'
import { describeSession } from './describe-session.ts'
import type { Session } from '#domain/session/contract.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { Problem, found } from '#server/kernel/problem.ts'
import { openSession } from './open-session.ts'
import { verifyPassword } from './password.ts'
import { countAttempt, forgiveAttempt } from './limit-attempts.ts'

const mostFailures = 10
const lockMinutes = 15

/** Signs in with a password. A wrong login and a wrong password are answered alike, in like time. */
export const signIn: SessionHandler<typeof route> = async ({ body }, visitor) => {
  countAttempt(visitor.address, visitor.platform.realNow())
  const organization = chooseOrganization(visitor, body.organizationId)
  const account = await organization.db
    .selectFrom('account')
    .select(['id', 'password_hash', 'locked_until', 'disabled_at'])
    .where('login', '=', body.login.normalize('NFC').trim().toLowerCase())
    .executeTakeFirst()
  const matches = await verifyPassword(body.password, account?.password_hash ?? null)
  if (!account || account.disabled_at) throw wrongCredentials()
  if (account.locked_until && account.locked_until > visitor.platform.realNow()) {
    throw new Problem('rate_limited', { reason: 'account_locked', params: { minutes: lockMinutes } })
  }
  if (!matches) {
    await countFailure(organization, account.id, visitor.platform.realNow())
    throw wrongCredentials()
  }
  await organization.db
    .updateTable('account')
    .set({ failed_attempts: 0, locked_until: null })
    .where('id', '=', account.id)
    .where('failed_attempts', '>', 0)
    .execute()
  forgiveAttempt(visitor.address)
  return enter(visitor, organization, account.id)
}

/** Enters a demonstration as one of its accounts, without a password: from this computer only. */
export const signInToDemonstration: SessionHandler<typeof demonstrationRoute> = async ({ body }, visitor) => {
  if (!visitor.isLoopback) throw new Problem('forbidden', { reason: 'demonstration_is_local' })
  const demonstrations = visitor.platform.organizations.filter((each) => each.isDemonstration)
  for (const organization of demonstrations) {
    const account = await organization.db
      .selectFrom('account')
      .select('id')
      .where('id', '=', body.accountId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (account) return enter(visitor, organization, account.id)
  }
  throw new Problem('not_found')
}

const wrongCredentials = () => new Problem('forbidden', { reason: 'wrong_credentials' })

function chooseOrganization({ platform }: Visitor, id: string | undefined): Organization {
  const own = platform.organizations.filter((organization) => !organization.isDemonstration)
  return found(
    id
      ? platform.organizations.find((organization) => organization.id === id)
      : (own[0] ?? platform.organizations[0]),
  )
}

async function countFailure(organization: Organization, accountId: string, now: Date): Promise<void> {
  const lockedUntil = new Date(now.getTime() + lockMinutes * 60_000)
  await organization.db
    .updateTable('account')
    .set({
      failed_attempts: sql`case when failed_attempts + 1 >= ${mostFailures} then 0 else failed_attempts + 1 end`,
      locked_until: sql`case when failed_attempts + 1 >= ${mostFailures} then ${lockedUntil}::timestamptz else locked_until end`,
    })
    .where('id', '=', accountId)
    .execute()
}

async function enter(
  visitor: Visitor,
  organization: Organization,
  accountId: string,
): Promise<SessionAnswer<Session>> {
  const { platform, userAgent } = visitor
  const token = await openSession(
    organization,
    accountId,
    platform.realNow(),
    platform.sessionLimits,
    userAgent,
  )
  const session = found(await findSession(organization.db, token, platform.realNow(), platform.sessionLimits))
  return {
    response: await describeSession({ organization, token, ...session }),
    session: { organization, token },
  }
}
