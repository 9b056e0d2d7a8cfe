import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { StartFailure } from './failure.ts'
import { findProcess } from './process-state.ts'

const holderSchema = z.object({
  pid: z.int(),
  startedAt: z.string(),
  host: z.string(),
  address: z.string().optional(),
})

/** The process that uses a data directory; `address` is where its pages are, when it serves any. */
export type Holder = z.infer<typeof holderSchema>

const heartbeatMs = 5_000
/** A holder on another machine (or in another container) cannot be looked up; it counts as gone after this silence. */
const silenceMs = 20_000

/**
 * Takes the data directory for this process, so that two servers never write to one cluster. Waits a little for a
 * holder that is just ending; then throws StartFailure naming it. Answers how to give the directory back.
 */
export async function lockDataDirectory(
  dataDirectory: string,
  { address, waitMs = 3_000 }: { address?: string | undefined; waitMs?: number },
): Promise<() => void> {
  const file = join(dataDirectory, 'nhip.lock')
  const self = { ...describeSelf(), address }
  const startedAt = Date.now()
  while (!(take(file, self) && (await staysOurs(file, self)))) {
    const holder = findHolder(dataDirectory)
    const patienceMs = holder?.host === hostname() ? waitMs : Math.max(waitMs, silenceMs + heartbeatMs)
    if (holder && Date.now() > startedAt + patienceMs) throw heldBy(dataDirectory, holder)
    await pause(holder ? 100 : 5)
  }
  const heartbeat = setInterval(() => touch(file), heartbeatMs)
  heartbeat.unref()
  return () => {
    clearInterval(heartbeat)
    rmSync(file, { force: true })
  }
}

/** The living process that holds the data directory, if any. */
export function findHolder(dataDirectory: string): Holder | undefined {
  const file = join(dataDirectory, 'nhip.lock')
  const holder = read(file)
  return holder && isAlive(file, holder) ? holder : undefined
}

export function heldBy(dataDirectory: string, { pid, host, address }: Holder): StartFailure {
  const vi = address ? ` (tiến trình ${pid} trên ${host}, ${address})` : ` (tiến trình ${pid} trên ${host})`
  const en = address ? ` (process ${pid} on ${host}, ${address})` : ` (process ${pid} on ${host})`
  return new StartFailure({
    vi: `Dữ liệu ở ${dataDirectory} đang được một Nhịp khác dùng${vi}. Hãy dùng trang đang chạy, dừng nó trước, hoặc đặt NHIP_DATA tới thư mục khác.`,
    en: `The data in ${dataDirectory} are in use by another Nhịp${en}. Use the one that runs, stop it first, or set NHIP_DATA to another directory.`,
  })
}

function describeSelf(): Holder {
  return { pid: process.pid, startedAt: findProcess(process.pid)?.startedAt ?? '', host: hostname() }
}

/** A lock appears whole or not at all: it is written beside and linked, and a link never replaces. */
function take(file: string, self: Holder): boolean {
  const draft = `${file}.${self.pid}`
  writeFileSync(draft, JSON.stringify(self), { mode: 0o600 })
  try {
    if (link(draft, file)) return true
    const found = read(file)
    if (found && isAlive(file, found)) return false
    return removeStale(file, found, draft) && link(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Another start may have mistaken our lock for the stale one it had read, and moved it away for a moment. */
async function staysOurs(file: string, self: Holder): Promise<boolean> {
  await pause(30)
  return JSON.stringify(read(file)) === JSON.stringify(self)
}

function link(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Of two starts that find the same stale lock, one moves it away; whoever moved a fresh one puts it back. */
function removeStale(file: string, found: Holder | undefined, draft: string): boolean {
  const aside = `${draft}.stale`
  try {
    renameSync(file, aside)
  } catch {
    return false
  }
  const same = JSON.stringify(read(aside)) === JSON.stringify(found)
  if (!same) link(aside, file)
  rmSync(aside, { force: true })
  return same
}

function read(file: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

function isAlive(file: string, holder: Holder): boolean {
  if (holder.host !== hostname()) return !isSilent(file)
  if (holder.pid === process.pid && holder.startedAt === describeSelf().startedAt) return true
  const found = findProcess(holder.pid)
  return found !== undefined && found.startedAt === holder.startedAt
}

function isSilent(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs > silenceMs
  } catch {
    return true
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The data directory is gone or unwritable: others will say so.
  }
}
