import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { countProcesses, makeFolder, removeFolders } from '#server/postgres/test-processes.ts'

type Run = { child: ChildProcess; output: () => string; exitCode: Promise<number | null> }

function nhip(parameters: string[], environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'nhip.mjs'), ...parameters], {
    env: { PATH: process.env['PATH'], NHIP_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => (output += text.toString()))
  }
  const exitCode = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null))
  return { child, output: () => output, exitCode }
}

/** Waits until the address is printed, and answers it. */
async function addressOf({ output, exitCode }: Run): Promise<string> {
  let ended = false
  void exitCode.then(() => (ended = true))
  for (;;) {
    const address = /is running: +(\S+)/.exec(output())?.[1]
    if (address) return address
    if (ended) throw new Error(output())
    await pause(50)
  }
}

afterAll(removeFolders)

test('a first start serves, Ctrl-C stops all of it, and the next start has the same data', async () => {
  const directory = join(makeFolder(), 'data')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const run = nhip(['start'], { NHIP_DATA: directory })
    const address = await addressOf(run)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    expect(await (await fetch(address)).text()).toContain('<html')
    run.child.kill(signal)
    expect(await run.exitCode).toBe(0)
    expect(countProcesses(directory)).toBe(0)
    expect(existsSync(join(directory, 'nhip.lock'))).toBe(false)
  }
}, 90_000)

test('Ctrl-C in the middle of a first start ends it quietly, and it can be started again', async () => {
  const directory = join(makeFolder(), 'data')
  for (const afterMs of [200, 700, 1_200, 2_500]) {
    const run = nhip(['start'], { NHIP_DATA: directory })
    await pause(afterMs)
    run.child.kill('SIGINT')
    // Before the program has begun to listen for it, the signal itself ends the process.
    expect([0, null]).toContain(await run.exitCode)
    expect(run.output()).not.toMatch(/^ {4}at /m)
    expect(countProcesses(directory)).toBe(0)
  }
  const run = nhip(['start'], { NHIP_DATA: directory })
  expect((await fetch(`${await addressOf(run)}/readyz`)).status).toBe(200)
  run.child.kill('SIGINT')
  expect(await run.exitCode).toBe(0)
}, 90_000)

test('a taken port is told before anything is made', async () => {
  const directory = join(makeFolder(), 'data')
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const run = nhip(['start'], { NHIP_DATA: directory, NHIP_PORT: port })
  expect(await run.exitCode).toBe(1)
  expect(run.output()).toContain(`Cổng ${port} đang được dùng`)
  expect(run.output()).toContain(`Port ${port} is in use`)
  expect(existsSync(directory)).toBe(false)
  other.close()
})

test('a bad setting and an unknown command are told in words', async () => {
  const badSetting = nhip(['start'], { NHIP_PORT: 'eighty' })
  expect(await badSetting.exitCode).toBe(1)
  expect(badSetting.output()).toContain('NHIP_PORT=eighty is not valid')
  const unknown = nhip(['dance'], {})
  expect(await unknown.exitCode).toBe(2)
  expect(unknown.output()).toContain('dance')
  const help = nhip(['--help'], {})
  expect(await help.exitCode).toBe(0)
  expect(help.output()).toContain('start')
})
