import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, Pool } from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Connection } from './connection.ts'
import { findProcess } from './process-state.ts'
import { countProcesses, isRoot, makeFolder, removeFolders, until } from './test-processes.ts'

type Account = { uid: number; path: string; mode?: number }
type Server = { child: ChildProcess; pid: number; app: Connection; owner: Connection }

const nobody = 65534
const children: ChildProcess[] = []

const usualPath = process.env['PATH'] ?? ''
const accounts: Record<string, Account> = isRoot
  ? {
      'root, in a namespace': { uid: 0, path: usualPath },
      'root, where namespaces are forbidden': { uid: 0, path: pathWithout('unshare') },
      'root, likewise, below a closed folder': { uid: 0, path: pathWithout('unshare'), mode: 0o700 },
      'an ordinary user': { uid: nobody, path: usualPath },
      'an ordinary user without setpriv': { uid: nobody, path: pathWithout('unshare', 'setpriv') },
    }
  : { 'the present user': { uid: process.getuid?.() ?? -1, path: usualPath } }

/** A PATH with the few commands the launcher may call, except these. */
function pathWithout(...missing: string[]): string {
  const folder = makeFolder()
  for (const name of ['sh', 'cat', 'true', 'test', 'chown', 'setpriv', 'unshare']) {
    const found = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
    const file = found.startsWith('/') ? found : `/bin/${name}`
    if (!missing.includes(name)) symlinkSync(file, join(folder, name))
  }
  return folder
}

function spawnServer({ uid, path }: Account, directory: string): ChildProcess {
  const script = join(import.meta.dirname, 'test-server.ts')
  const child = spawn(process.execPath, [script, directory], {
    env: { PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    ...(isRoot ? { uid, gid: uid } : {}),
  })
  children.push(child)
  return child
}

async function startServer(account: Account, directory: string): Promise<Server> {
  const child = spawnServer(account, directory)
  const complaints: string[] = []
  child.stderr?.on('data', (text: Buffer) => complaints.push(text.toString()))
  const stdout = child.stdout
  if (!stdout) throw new Error('no output to read')
  for await (const line of createInterface({ input: stdout })) {
    return { child, ...JSON.parse(line) }
  }
  throw new Error(`the server did not start: ${complaints.join('')}`)
}

async function query(connection: Connection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(connection)
  await client.connect()
  try {
    const result = await client.query(sql)
    return result.rows
  } finally {
    await client.end()
  }
}

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }
})

afterAll(removeFolders)

describe.for(Object.entries(accounts))('started by %s', ([, account]) => {
  test('what was stored survives every kind of end, and nothing stays behind', async () => {
    const directory = join(makeFolder(account.uid, account.mode), 'data')
    const first = await startServer(account, directory)
    await query(first.owner, 'create table kept (round int); grant select, insert on kept to nhip_app')
    await query(first.app, 'insert into kept values (1)')
    expect(statSync(join(directory, 'secrets', 'database-owner')).mode & 0o777).toBe(0o600)
    first.child.kill('SIGTERM')
    expect((await once(first.child, 'exit'))[0]).toBe(0)
    expect(countProcesses(directory)).toBe(0)

    const second = await startServer(account, directory)
    await query(second.app, 'insert into kept values (2)')
    second.child.kill('SIGKILL')
    await until(() => countProcesses(directory) === 0)

    const third = await startServer(account, directory)
    await query(third.app, 'insert into kept values (3)')
    process.kill(third.pid, 'SIGKILL')
    third.child.kill('SIGKILL')
    await once(third.child, 'exit')

    const fourth = await startServer(account, directory)
    expect(await query(fourth.app, 'select array_agg(round order by round) as rounds from kept')).toEqual([
      { rounds: [1, 2, 3] },
    ])
    fourth.child.kill('SIGINT')
    expect((await once(fourth.child, 'exit'))[0]).toBe(0)
    expect(countProcesses(directory)).toBe(0)
  })

  test('a killed PostgreSQL is started again under the same address', async () => {
    const directory = join(makeFolder(account.uid, account.mode), 'data')
    const server = await startServer(account, directory)
    const pool = new Pool(server.app)
    pool.on('error', () => {})
    await pool.query('select 1')
    process.kill(server.pid, 'SIGKILL')
    await until(() => findProcess(server.pid) === undefined)
    const deadline = Date.now() + 10_000
    let answer: unknown
    while (answer === undefined && Date.now() < deadline) {
      answer = await pool.query('select 1').catch(() => pause(50))
    }
    expect(answer).toBeDefined()
    await pool.end()
  })
})

const present: Account = Object.values(accounts)[0] ?? { uid: 0, path: usualPath }

async function failToStart(account: Account, directory: string): Promise<string> {
  const child = spawnServer(account, directory)
  let words = ''
  child.stderr?.on('data', (text: Buffer) => (words += text.toString()))
  const [code] = await once(child, 'close')
  expect(code).toBe(1)
  return words
}

test('a second start on the same data names the process that holds it', async () => {
  const directory = join(makeFolder(), 'data')
  const server = await startServer(present, directory)
  const words = await failToStart(present, directory)
  expect(words).toContain(`process ${server.child.pid}`)
  expect(words).toContain('http://127.0.0.1:8080')
  expect(await query(server.app, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of several starts at once, over the lock of a killed one, exactly one runs', async () => {
  const directory = join(makeFolder(), 'data')
  const killed = await startServer(present, directory)
  killed.child.kill('SIGKILL')
  const starts = [1, 2, 3, 4].map(() => startServer(present, directory).catch(() => undefined))
  const running = (await Promise.all(starts)).filter((server) => server !== undefined)
  expect(running).toHaveLength(1)
})

test('a pid that now belongs to another program does not keep the database shut', async () => {
  const directory = join(makeFolder(), 'data')
  const first = await startServer(present, directory)
  first.child.kill('SIGKILL')
  process.kill(first.pid, 'SIGKILL')
  await until(() => countProcesses(directory) === 0)
  const file = join(directory, 'postgres', 'postmaster.pid')
  writeFileSync(file, `${process.pid}\n${join(directory, 'postgres')}\n`)
  const second = await startServer(present, directory)
  expect(await query(second.app, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('data whose path is too long for a socket are served all the same', async () => {
  const directory = join(makeFolder(), 'một thư mục rất dài '.repeat(6), 'dữ liệu')
  const server = await startServer(present, directory)
  expect(Buffer.byteLength(server.app.host)).toBeLessThan(90)
  expect(await query(server.app, 'select current_user as me')).toEqual([{ me: 'nhip_app' }])
  rmSync(server.app.host, { recursive: true })
})

test('data of another PostgreSQL version are refused in words', async () => {
  const directory = join(makeFolder(), 'data')
  mkdirSync(join(directory, 'postgres'), { recursive: true })
  writeFileSync(join(directory, 'postgres', 'PG_VERSION'), '15\n')
  expect(await failToStart(present, directory)).toMatch(/belong to PostgreSQL 15; this program runs 18/)
})

test('a file in place of the data directory is refused in words', async () => {
  const directory = join(makeFolder(), 'data')
  writeFileSync(directory, '')
  expect(await failToStart(present, directory)).toMatch(/is not a directory/)
})

test('the run-time role may sign in and do nothing else', async () => {
  const server = await startServer(present, join(makeFolder(), 'data'))
  const [role] = await query(
    server.app,
    'select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
  )
  expect(role).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false })
  await expect(query(server.app, 'create table public.own (x int)')).rejects.toThrow(/permission denied/)
})
