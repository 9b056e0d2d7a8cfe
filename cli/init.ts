import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { connect } from '#server/postgres/connection.ts'
import { migrateAll } from '#db/migrate.ts'
import { migrateQueue } from '#db/queue.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import { readConfig } from '#server/config.ts'
import { createLog } from '#server/log.ts'
import { foundOrganization } from '#server/organization/found-organization.ts'
import { reachDatabases } from '#server/postgres/open-databases.ts'

const options = {
  name: { type: 'string' },
  administrator: { type: 'string' },
  login: { type: 'string' },
} as const

/**
 * `nhip init [--name …] [--administrator …] [--login …]`: makes an organisation of one's own with its top unit and an
 * administrator, whose first password is printed once. What is not given is asked for.
 */
export async function run(parameters: string[]): Promise<number> {
  const given = parseArgs({ args: parameters, options }).values
  const name = given.name ?? (await ask('Tên cơ quan / name of the organisation: '))
  const administrator =
    given.administrator ?? (await ask('Họ và tên người quản trị / full name of the administrator: '))
  const login = given.login ?? (await ask('Tên đăng nhập / login: '))
  const [organization, fullName, account] = [name, administrator, login].map(normalizeLine)
  if (!organization || !fullName || !account) {
    console.error(
      'Cần đủ tên cơ quan, người quản trị và tên đăng nhập.\nA name, an administrator and a login are needed.',
    )
    return 1
  }
  const password = randomBytes(12).toString('base64url')
  const config = readConfig(process.env)
  const databases = await reachDatabases(config, { log: createLog('silent') })
  try {
    const client = await connect(databases.owner)
    try {
      await migrateAll(client, { appRole: databases.app.user })
      await migrateQueue(databases.owner, { appRole: databases.app.user })
    } finally {
      await client.end()
    }
    await foundOrganization(databases, {
      name: organization,
      administrator: fullName,
      login: account,
      password,
    })
  } finally {
    await databases.stop()
  }
  console.log(welcome(organization, account, password))
  return 0
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

const welcome = (name: string, login: string, password: string): string => `
  ${name}

    Đăng nhập / login:      ${login.toLowerCase()}
    Mật khẩu / password:    ${password}

  Mật khẩu chỉ hiện một lần này; hãy đổi sau khi vào. / Shown this once; change it after signing in.
  Chạy: npm start
`
