import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const program = join(import.meta.dirname, '..', 'cli', 'nhip.mjs')

/** A real server on a data directory of its own, started as `npm start` starts it, to be killed and started again. */
export type ServerUnderTest = {
  address: string
  start: () => Promise<number>
  kill: () => Promise<void>
  killPostgres: () => void
  killBackend: () => void
  /** Resolves to the milliseconds until the server answers that it is ready. */
  waitReady: () => Promise<number>
  run: (...parameters: string[]) => Promise<{ exitCode: number; output: string }>
  stop: () => Promise<number>
}

export async function prepareServer(
  dataDirectory: string,
  more: Record<string, string> = {},
): Promise<ServerUnderTest> {
  const port = await findFreePort()
  const address = `http://127.0.0.1:${port}`
  const environment = {
    ...process.env,
    NHIP_DATA: dataDirectory,
    NHIP_PORT: String(port),
    NHIP_LOG: 'warn',
    ...more,
  }
  const started: { child?: ChildProcess } = {}
  const postmaster = () =>
    Number.parseInt(readFileSync(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8'), 10)

  const waitReady = async () => {
    const from = Date.now()
    for (;;) {
      const ready = await fetch(`${address}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
      if (ready) return Date.now() - from
      if (Date.now() - from > 180_000) throw new Error('the server was not ready within three minutes')
      if (started.child && hasEnded(started.child))
        throw new Error('the server ended instead of getting ready')
      await pause(20)
    }
  }
  const end = async (signal: NodeJS.Signals) => {
    const { child } = started
    if (!child || hasEnded(child)) return -1
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    return child.exitCode ?? -1
  }
  return {
    address,
    start: () => {
      started.child = spawn(process.execPath, [program, 'start'], {
        env: environment,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      return waitReady()
    },
    kill: async () => void (await end('SIGKILL')),
    killPostgres: () => void process.kill(postmaster(), 'SIGKILL'),
    killBackend: () => {
      const backend = findChild(postmaster())
      if (backend !== undefined) process.kill(backend, 'SIGKILL')
    },
    waitReady,
    run: (...parameters) => runCommand(parameters, environment),
    stop: () => end('SIGTERM'),
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function runCommand(
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ exitCode: number; output: string }> {
  const child = spawn(process.execPath, [program, ...parameters], { env: environment, stdio: 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (output += text.toString()))
  }
  await once(child, 'close')
  return { exitCode: child.exitCode ?? -1, output }
}

/** One of the server processes that PostgreSQL keeps for its connections. */
function findChild(postmaster: number): number | undefined {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ')
  const backends = children.map(Number).filter((pid) => commandOf(pid).includes('nhip_app'))
  return backends[Math.floor(Math.random() * backends.length)]
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
