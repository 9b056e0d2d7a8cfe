import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'

export type ProcessState = { pid: number; startedAt: string; command: string }

/**
 * What runs under a process id, or undefined when nothing does. A zombie (dead, not yet collected by its parent)
 * counts as nothing. `startedAt` tells two processes that were given the same id apart; its form is the system's own.
 */
export function findProcess(pid: number): ProcessState | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

function fromProc(pid: number): ProcessState | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name in brackets and may hold spaces and brackets itself.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    const [state = '', startedAt = ''] = [fields[0], fields[19]]
    if (state === 'Z' || state === 'X') return undefined
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { pid, startedAt, command }
  } catch {
    return undefined
  }
}

function fromPs(pid: number): ProcessState | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], { encoding: 'utf8' })
    const [state = '', ...words] = line.trim().split(/\s+/)
    if (state === '' || state.startsWith('Z')) return undefined
    return { pid, startedAt: words.slice(0, 5).join(' '), command: words.slice(5).join(' ') }
  } catch {
    return undefined
  }
}
