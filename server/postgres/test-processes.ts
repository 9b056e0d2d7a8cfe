/** For tests that start and kill whole servers. */
import { chmodSync, chownSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const isRoot = process.getuid?.() === 0
const folders: string[] = []

/** A folder that others, unless told otherwise, may pass through to what they own inside. */
export function makeFolder(uid = process.getuid?.() ?? 0, mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-processes-'))
  if (isRoot) chownSync(folder, uid, uid)
  chmodSync(folder, mode)
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export async function until(condition: () => boolean, waitMs = 10_000): Promise<void> {
  const deadline = Date.now() + waitMs
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('waited in vain')
    await pause(20)
  }
}

/** How many PostgreSQL processes work on the cluster of a data directory. */
export function countProcesses(dataDirectory: string): number {
  const works = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === join(dataDirectory, 'postgres')
    } catch {
      return false
    }
  }
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && works(name)).length
}
