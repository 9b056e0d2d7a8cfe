import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterDeath } from './after-death.ts'
import type { PostgresBinaries } from './binaries.ts'
import type { Identity } from './identity.ts'

export type PostmasterSettings = {
  binaries: PostgresBinaries
  identity: Identity
  cluster: string
  socketDirectory: string
  settings: Record<string, string>
  onLine: (line: string) => void
}

export type Postmaster = { pid: number; exited: Promise<void>; stop(): Promise<void> }

const readyWithinMs = 120_000

/** Runs PostgreSQL on an initialised cluster and resolves once it takes connections; rejects with its last words. */
export async function runPostmaster(of: PostmasterSettings): Promise<Postmaster> {
  const lines: string[] = []
  const child = spawnPostgres(of)
  // Not 'close': processes that PostgreSQL left behind may hold its output open for a while.
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line)
      if (lines.length > 20) lines.shift()
      of.onLine(line)
    })
  }
  const deadline = Date.now() + readyWithinMs
  while (!isReady(of.cluster, child.pid)) {
    if (failure) throw failure
    if (child.exitCode !== null || child.signalCode !== null) {
      // Its last words may still be in the pipe.
      await pause(50)
      throw new Error(`PostgreSQL ended at start: ${lines.join(' | ')}`)
    }
    if (Date.now() > deadline) {
      await stopChild(child, exited)
      throw new Error(`PostgreSQL was not ready after ${readyWithinMs / 1000} s: ${lines.join(' | ')}`)
    }
    await pause(10)
  }
  const callOff = of.identity.diesWithParent ? () => {} : afterDeath('kill -INT "$1"', [String(child.pid)])
  void exited.then(callOff)
  return { pid: child.pid ?? 0, exited, stop: () => stopChild(child, exited) }
}

function spawnPostgres(of: PostmasterSettings): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: of.socketDirectory,
    unix_socket_permissions: '0700',
    port: '5432',
    ...of.settings,
  }
  const command = [
    ...of.identity.prefix,
    of.binaries.postgres,
    '-D',
    of.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  return spawn(command[0] ?? '', command.slice(1), {
    // A group of its own: Ctrl-C in the terminal goes to the server alone, which then stops the database in order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: of.cluster,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    ...of.identity.runsAs,
  })
}

/** PostgreSQL writes its pid on the first line of this file and its state on the eighth. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

async function stopChild(child: ChildProcess, exited: Promise<void>): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one (recovered from at the next start).
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    child.kill(signal)
    const ended = await Promise.race([
      exited.then(() => true),
      pause(signal === 'SIGINT' ? 30_000 : 5_000, false, { ref: false }),
    ])
    if (ended) return
  }
}
