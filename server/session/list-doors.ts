import { sql } from 'kysely'
import type { Session } from '#domain/session/contract.ts'
import type { Visitor } from '#server/http/bind-session.ts'
import type { Role } from '#domain/session/actor.ts'
import type { Organization } from '#server/kernel/organization.ts'

interface AccountRow {
  accountId: string
  name: string
  title: string
  unitName: string
  role: Role
}

/** For someone not signed in: the organisations, and the accounts of a demonstration when asked from this computer. */
export async function listDoors({ platform, isLoopback }: Visitor): Promise<Session> {
  const organizations = platform.organizations.map(({ id, name, isDemonstration }) => ({
    id,
    name,
    isDemonstration,
  }))
  const demonstration = platform.organizations.find((organization) => organization.isDemonstration)
  if (!demonstration || !isLoopback) return { signedIn: false, organizations }
  return { signedIn: false, organizations, demonstration: { accounts: await listAccounts(demonstration) } }
}

async function listAccounts({ db }: Organization): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select distinct on (p.role, u.ordinal, u.name, a.id) a.id as "accountId", d.full_name as name, p.title, u.name as "unitName", p.role
    from account a join person_detail d on d.id = a.person_id join position p on p.person_id = a.person_id
      join unit_version u on u.unit_id = p.unit_id and u.valid_to is null
    where a.disabled_at is null and p.valid_to is null
    order by p.role, u.ordinal, u.name, a.id`.execute(db)
  return rows
}
