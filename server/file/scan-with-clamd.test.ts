import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eicar, openClamd } from './clamd-fixture.ts'
import { scanWithClamd } from './scan-with-clamd.ts'

let directory: string
let server: Server
let socketPath: string
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'nhip-clamd-'))
  socketPath = path.join(directory, 'clamd.ctl')
  server = await openClamd(socketPath)
})
afterAll(async () => {
  server.close()
  await rm(directory, { recursive: true, force: true })
})

const scan = (whenDown: 'hold' | 'keep' = 'hold') =>
  scanWithClamd({ address: { path: socketPath }, whenDown })

it('lets pass what is clean, at once and from the disk', async () => {
  expect(await scan()(Buffer.alloc(1_000_000, 1))).toBeUndefined()
  const place = path.join(directory, 'clean')
  await writeFile(place, Buffer.alloc(300_000, 2))
  expect(await scan()({ path: place })).toBeUndefined()
})

it('refuses what is known, with its name', async () => {
  await expect(scan()(eicar)).rejects.toMatchObject({
    code: 'refused',
    detail: { reason: 'virus_found', params: { signature: 'Eicar-Test-Signature' } },
  })
})

it('holds what could not be looked at, unless the office lets it pass', async () => {
  const tooLarge = Buffer.alloc(6_000_000)
  const held = { code: 'unavailable', detail: { reason: 'scanner_unavailable' } }
  await expect(scan()(tooLarge)).rejects.toMatchObject(held)
  const away = { path: path.join(directory, 'nobody.ctl') }
  const told: unknown[] = []
  const onDown = (error: unknown) => told.push(error)
  await expect(scanWithClamd({ address: away, whenDown: 'hold', onDown })(eicar)).rejects.toMatchObject(held)
  await scanWithClamd({ address: away, whenDown: 'keep', onDown })(eicar)
  expect(told).toHaveLength(2)
})
