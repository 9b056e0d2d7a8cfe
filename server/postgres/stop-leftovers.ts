import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findProcess } from './process-state.ts'

/** SIGINT asks for a fast shutdown, SIGQUIT for an immediate one (recovered from at the next start). */
const patience = [
  { signal: 'SIGINT', waitMs: 15_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
] as const

/**
 * Stops whatever a killed server left running on this cluster and removes its lock files once nothing runs there.
 * PostgreSQL itself would take a zombie, or another program with a reused pid, for a running database.
 * The caller holds the lock of the data directory.
 */
export async function stopLeftovers(cluster: string, socketDirectory: string): Promise<void> {
  const postmaster = findPostmaster(cluster)
  for (const { signal, waitMs } of patience) {
    if (postmaster === undefined || findProcess(postmaster) === undefined) break
    sendSignal(postmaster, signal)
    await until(() => findProcess(postmaster) === undefined, waitMs)
  }
  const orphans = () => listProcesses(cluster)
  // Without their postmaster the others end by themselves, unless one is deep in a calculation.
  if (!(await until(() => orphans().length === 0, 3_000))) {
    for (const pid of orphans()) sendSignal(pid, 'SIGKILL')
    await until(() => orphans().length === 0, 5_000)
  }
  if (orphans().length > 0) return
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  rmSync(join(socketDirectory, '.s.PGSQL.5432.lock'), { force: true })
}

async function until(condition: () => boolean, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs
  while (!condition()) {
    if (Date.now() > deadline) return false
    await pause(20)
  }
  return true
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in the meantime.
  }
}

function findPostmaster(cluster: string): number | undefined {
  const pid = readPid(cluster)
  const found = pid === undefined ? undefined : findProcess(pid)
  return found?.command.includes('postgres') && found.command.includes(cluster) ? pid : undefined
}

function readPid(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10)
  } catch {
    return undefined
  }
}

/** Every PostgreSQL process works in the directory of its cluster. Only Linux tells. */
function listProcesses(cluster: string): number[] {
  if (process.platform !== 'linux') return []
  const directory = realpathSync(cluster)
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  return pids.filter((pid) => worksIn(pid, directory) && findProcess(pid)?.command.includes('postgres'))
}

function worksIn(pid: number, directory: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === directory
  } catch {
    return false
  }
}
