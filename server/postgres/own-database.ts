/**
 * A PostgreSQL of one's own (DATABASE_URL) in place of the embedded one.
 *
 *   const databases = await prepareOwnDatabase({ url, appUrl, dataDirectory })
 */
import { mkdirSync } from 'node:fs'
import { escapeIdentifier } from 'pg'
import type { Client } from 'pg'
import { ensureRole, findRole } from '#db/roles.ts'
import { connect, parseConnection } from './connection.ts'
import type { Connection, Databases } from './connection.ts'
import { StartFailure } from './failure.ts'
import { findSecret, getOrCreateSecret } from './secret.ts'

const oldestVersion = 150_000
const secretName = 'database-app-own'

/**
 * Checks the server and finds or makes the run-time role. Throws StartFailure, with the statements an administrator
 * has to run where the owner's rights do not suffice.
 */
export async function prepareOwnDatabase(of: {
  url: string
  appUrl?: string | undefined
  dataDirectory: string
}): Promise<Databases> {
  const owner = parseConnection(of.url)
  const client = await enter(owner, 'DATABASE_URL')
  try {
    await refuseOldServer(client)
    await refuseWithoutCreate(client, owner)
    const app = of.appUrl ? parseConnection(of.appUrl) : await prepareAppRole(client, owner, of.dataDirectory)
    const name = of.appUrl ? 'DATABASE_APP_URL' : 'DATABASE_URL'
    const appClient = await enter(app, name)
    await appClient.end()
    await refuseMightyApp(client, owner, app)
    return { owner, app }
  } finally {
    await client.end()
  }
}

async function enter(connection: Connection, variable: string): Promise<Client> {
  try {
    return await connect(connection)
  } catch (error) {
    const place = `${connection.user}@${connection.host}:${connection.port}/${connection.database}`
    const detail = error instanceof Error ? error.message || error.name : String(error)
    throw new StartFailure(
      {
        vi: `Không kết nối được tới PostgreSQL của ${variable} (${place}): ${detail}`,
        en: `Cannot connect to the PostgreSQL of ${variable} (${place}): ${detail}`,
      },
      error,
    )
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const found = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  )
  const { number = 0, version = '' } = found.rows[0] ?? {}
  if (number >= oldestVersion) return
  throw new StartFailure({
    vi: `PostgreSQL của DATABASE_URL là bản ${version}; Nhịp cần từ bản 15.`,
    en: `The PostgreSQL of DATABASE_URL is version ${version}; Nhịp needs 15 or newer.`,
  })
}

async function refuseWithoutCreate(client: Client, { user, database }: Connection): Promise<void> {
  const found = await client.query<{ may: boolean }>(
    `select has_database_privilege(current_database(), 'create') as may`,
  )
  if (found.rows[0]?.may) return
  throw statementsNeeded([
    `GRANT CREATE ON DATABASE ${escapeIdentifier(database)} TO ${escapeIdentifier(user)};`,
  ])
}

async function prepareAppRole(client: Client, owner: Connection, dataDirectory: string): Promise<Connection> {
  const user = appRoleName(owner.database)
  const role = await findRole(client, user)
  const kept = findSecret(dataDirectory, secretName)
  if (role && kept && (await opens({ ...owner, user, password: kept }))) {
    return { ...owner, user, password: kept }
  }
  // Another node may be using the role with a password of its own: do not change it under its feet.
  if (role && role.sessions > 0) throw passwordNeeded(owner, user)
  const self = await findRole(client, owner.user)
  if (!self?.mayCreateRoles) throw role ? passwordNeeded(owner, user) : roleNeeded(owner, user)
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const password = getOrCreateSecret(dataDirectory, secretName)
  await ensureRole(client, { user, password })
  return { ...owner, user, password }
}

async function opens(connection: Connection): Promise<boolean> {
  try {
    const client = await connect(connection)
    await client.end()
    return true
  } catch {
    return false
  }
}

/** PostgreSQL cuts names at 63 bytes, silently. */
function appRoleName(database: string): string {
  return Buffer.from(`nhip_app_${database}`)
    .subarray(0, 63)
    .toString()
    .replace(/\uFFFD$/, '')
}

async function refuseMightyApp(client: Client, owner: Connection, app: Connection): Promise<void> {
  const role = await findRole(client, app.user)
  if (app.user !== owner.user && !role?.isSuperuser) return
  throw new StartFailure({
    vi: `DATABASE_APP_URL phải dùng một vai trò khác với DATABASE_URL và không phải superuser, để nhật ký không thể bị sửa.`,
    en: `DATABASE_APP_URL must name a role other than that of DATABASE_URL, and no superuser, so that the log cannot be changed.`,
  })
}

function roleNeeded({ host, port, database }: Connection, user: string): StartFailure {
  const name = escapeIdentifier(user)
  return statementsNeeded([
    `CREATE ROLE ${name} LOGIN PASSWORD '...';`,
    `GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${name};`,
    `-- DATABASE_APP_URL=postgres://${user}:...@${host}:${port}/${database}`,
  ])
}

function passwordNeeded({ host, port, database }: Connection, user: string): StartFailure {
  return statementsNeeded([
    `ALTER ROLE ${escapeIdentifier(user)} LOGIN PASSWORD '...';`,
    `-- DATABASE_APP_URL=postgres://${user}:...@${host}:${port}/${database}`,
  ])
}

function statementsNeeded(statements: string[]): StartFailure {
  const list = statements.map((statement) => `\n  ${statement}`).join('')
  return new StartFailure({
    vi: `Tài khoản của DATABASE_URL không đủ quyền. Quản trị viên cơ sở dữ liệu cần chạy:${list}`,
    en: `The account of DATABASE_URL has not the rights. A database administrator has to run:${list}`,
  })
}
