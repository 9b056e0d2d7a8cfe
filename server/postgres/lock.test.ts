import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { findHolder, lockDataDirectory } from './lock.ts'
import { findProcess } from './process-state.ts'

let directory: string
let file: string
const at = { address: 'http://127.0.0.1:8080', waitMs: 0 }

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'nhip-lock-'))
  file = join(directory, 'nhip.lock')
  return () => rmSync(directory, { recursive: true })
})

const startedAt = () => findProcess(process.pid)?.startedAt ?? ''

test('one holds it, the next is told who, and gets it once it is given back', async () => {
  const unlock = await lockDataDirectory(directory, at)
  expect(findHolder(directory)).toMatchObject({ pid: process.pid, address: at.address })
  await expect(lockDataDirectory(directory, at)).rejects.toThrow(`process ${process.pid}`)
  unlock()
  expect(findHolder(directory)).toBeUndefined()
  const again = await lockDataDirectory(directory, at)
  again()
})

test('a holder that ends within the wait makes way', async () => {
  const child = spawn('sleep', ['0.3'])
  const holder = { pid: child.pid, startedAt: findProcess(child.pid ?? 0)?.startedAt, host: hostname() }
  writeFileSync(file, JSON.stringify(holder))
  const unlock = await lockDataDirectory(directory, { waitMs: 5_000 })
  expect(findHolder(directory)?.pid).toBe(process.pid)
  unlock()
})

test('a lock of a process that is gone, of a reused pid, or torn in writing is taken over', async () => {
  const stale = [
    JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1', host: hostname() }),
    JSON.stringify({ pid: process.ppid, startedAt: '1', host: hostname() }),
    '{"pid":',
    '',
  ]
  for (const text of stale) {
    writeFileSync(file, text)
    const unlock = await lockDataDirectory(directory, at)
    expect(findHolder(directory)?.pid).toBe(process.pid)
    unlock()
  }
})

test('a holder on another machine counts as alive as long as it gives signs of life', async () => {
  writeFileSync(file, JSON.stringify({ pid: 1, startedAt: startedAt(), host: 'elsewhere' }))
  expect(findHolder(directory)).toMatchObject({ host: 'elsewhere' })
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(file, longAgo, longAgo)
  expect(findHolder(directory)).toBeUndefined()
  const unlock = await lockDataDirectory(directory, at)
  unlock()
})
