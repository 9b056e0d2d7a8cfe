import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type Server, type Socket, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scanWithClamd } from './scan-with-clamd.ts'

/** The file by which every scanner is tried out; written in halves so that none of them takes this test for it. */
const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('-'),
)

let directory: string
let server: Server
let socketPath: string
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'nhip-clamd-'))
  socketPath = path.join(directory, 'clamd.ctl')
  server = createServer(speakAsClamd).listen(socketPath)
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await rm(directory, { recursive: true, force: true })
})

/** The conversation of clamd's manual: pieces behind their lengths until one of no length, then the verdict. */
function speakAsClamd(socket: Socket): void {
  let taken = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (piece: Buffer) => {
    taken = Buffer.concat([taken, piece])
    const content = contentOf(taken)
    if (!content) return
    if (content.length > 5_000_000) socket.end('INSTREAM size limit exceeded. ERROR\0')
    else socket.end(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
  })
}

function contentOf(taken: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= taken.length;) {
    const length = taken.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(taken.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

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
