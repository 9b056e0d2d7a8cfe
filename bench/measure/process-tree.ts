import { readFileSync, readdirSync } from 'node:fs'

/** CPU used so far, in milliseconds, and memory, in bytes, of a process and all below it. */
export interface Usage {
  readonly cpu: number
  readonly memory: number
}

interface Process {
  readonly parent: number
  readonly cpu: number
}

/** The clock of /proc: a hundred ticks a second on every Linux that Node runs on. */
const millisecondsPerTick = 10

/** Reads /proc; null where there is none (macOS). Ended children count through their parents. */
export function usageOf(root: number): Usage | null {
  const all = readProcesses()
  if (!all) return null
  const tree = [root]
  for (const pid of tree) for (const [child, { parent }] of all) if (parent === pid) tree.push(child)
  return {
    cpu: tree.reduce((total, pid) => total + (all.get(pid)?.cpu ?? 0), 0),
    memory: tree.reduce((total, pid) => total + memoryOf(pid), 0),
  }
}

function readProcesses(): Map<number, Process> | null {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return new Map(pids.flatMap((pid) => readProcess(Number(pid))))
  } catch {
    return null
  }
}

/** After the name in parentheses: state, parent, …, own user and system ticks, those of ended children. */
function readProcess(pid: number): [number, Process][] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const ticks = fields.slice(11, 15).reduce((total, each) => total + each, 0)
    return [[pid, { parent: fields[1] ?? 0, cpu: ticks * millisecondsPerTick }]]
  } catch {
    // It ended while the list was read.
    return []
  }
}

/** The proportional share, so that memory which PostgreSQL's processes share counts once. */
function memoryOf(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}
