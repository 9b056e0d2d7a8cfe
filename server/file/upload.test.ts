import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { downloadFile } from '#domain/file/contract.ts'
import { chunkSize } from '#domain/file/upload.ts'
import * as route from '#domain/file/upload-contract.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { sweepUploads } from './sweep-uploads.ts'

let house: TestHouse
let head: TestPerson
let other: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  head = await house.person('district', 'unit_head', 'subtree')
  other = await house.person('otherDistrict', 'unit_head', 'subtree')
})
afterAll(() => house.close())

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** A sound of three pieces, the last of them short. */
const sound = () => Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), randomBytes(2 * chunkSize + 1_000)])
const piece = (bytes: Buffer, ordinal: number) =>
  bytes.subarray(ordinal * chunkSize, (ordinal + 1) * chunkSize)

async function begin(bytes: Buffer, name = 'Họp.wav') {
  const id = newId()
  await head.call(route.beginUpload, { body: { id, name, size: bytes.length } })
  return id
}
const send = (id: string, bytes: Buffer, ordinal: number, who = head) =>
  who.try(route.sendChunk, {
    params: { id, ordinal },
    query: { hash: hashOf(piece(bytes, ordinal)) },
    body: piece(bytes, ordinal),
  })
const complete = (id: string, who = head) => who.try(route.completeUpload, { params: { id }, body: {} })

it('makes one file of pieces that come out of order, twice and after a stop', async () => {
  const bytes = sound()
  const id = await begin(bytes)
  expect((await send(id, bytes, 2)).json()).toEqual({ ordinal: 2, missing: 2 })
  expect((await complete(id)).json()).toMatchObject({ reason: 'upload_incomplete', params: { missing: 2 } })
  expect((await send(id, bytes, 2)).json()).toEqual({ ordinal: 2, missing: 2 })
  const { received } = await head.call(route.readUpload, { params: { id } })
  expect(received).toEqual([{ ordinal: 2, hash: hashOf(piece(bytes, 2)) }])
  await send(id, bytes, 0)
  expect((await send(id, bytes, 1)).json()).toEqual({ ordinal: 1, missing: 0 })
  const [one, two] = await Promise.all([complete(id), complete(id)])
  expect([one.statusCode, two.json().id]).toEqual([200, one.json().id])
  const download = await head.try(downloadFile, { params: { id: one.json().id } })
  expect(hashOf(download.rawPayload)).toBe(hashOf(bytes))
  expect(download.headers['content-type']).toBe('audio/wav')
  expect(await readdir(path.join(house.filesDirectory, hashOf(bytes).slice(0, 2)))).toContain(hashOf(bytes))
})

it('refuses a piece that was damaged on its way, cut short or another one than before', async () => {
  const bytes = sound()
  const id = await begin(bytes)
  const damaged = Buffer.from(piece(bytes, 0))
  damaged[10] = (damaged[10] ?? 0) ^ 1
  const params = { id, ordinal: 0 }
  const query = { hash: hashOf(piece(bytes, 0)) }
  const reasonOf = async (body: Buffer, said = query) =>
    (await head.try(route.sendChunk, { params, query: said, body })).json().reason
  expect(await reasonOf(damaged)).toBe('chunk_damaged')
  expect(await reasonOf(piece(bytes, 0).subarray(0, -1))).toBe('chunk_of_wrong_size')
  await send(id, bytes, 0)
  expect(await reasonOf(damaged, { hash: hashOf(damaged) })).toBe('chunk_differs')
  expect((await send(id, bytes, 3)).json().reason).toBe('chunk_of_wrong_size')
})

it('looks through what the pieces make and keeps nothing that is refused', async () => {
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const id = await begin(page, 'Báo cáo.mp3')
  await send(id, page, 0)
  expect((await complete(id)).json().reason).toBe('file_is_web_page')
  const stamped = Buffer.from('Báo cáo\nTỐI MẬT\n')
  const held = await begin(stamped, 'Báo cáo.txt')
  await send(held, stamped, 0)
  expect((await complete(held)).json()).toMatchObject({ code: 'state_secret', reason: 'stamp_found' })
  const body = { stampReason: 'Ví dụ trong tài liệu tập huấn' }
  expect((await head.try(route.completeUpload, { params: { id: held }, body })).statusCode).toBe(200)
})

it('does not exist for anybody else', async () => {
  const bytes = Buffer.from('Họp giao ban')
  const id = await begin(bytes)
  for (const answer of [
    await other.try(route.readUpload, { params: { id } }),
    await send(id, bytes, 0, other),
    await complete(id, other),
    await other.try(route.abandonUpload, { params: { id } }),
  ])
    expect(answer.statusCode).toBe(404)
})

it('refuses what is too large and more than is taken at a time', async () => {
  const body = { id: newId(), name: 'Phim.mp4', size: 2_147_483_648 }
  expect((await head.try(route.beginUpload, { body })).json()).toMatchObject({
    reason: 'file_too_large',
    params: { megabytes: 200 },
  })
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  const start = () => clerk.try(route.beginUpload, { body: { id: newId(), name: 'a.mp3', size: 10 } })
  for (let count = 0; count < 10; count += 1) expect((await start()).statusCode).toBe(200)
  expect((await start()).json().reason).toBe('too_many_uploads')
})

it('sweeps what was left for a day, and the pieces of what has ended', async () => {
  const bytes = sound()
  const id = await begin(bytes)
  await send(id, bytes, 0)
  const files = openFileStore(house.filesDirectory)
  await sweepUploads(house.organization, files, new Date())
  expect(await files.chunks.list()).toContain(id)
  expect((await head.call(route.readUpload, { params: { id } })).received).toHaveLength(1)
  const later = new Date(Date.now() + 25 * 3_600_000)
  await house.organization.db
    .updateTable('upload')
    .set({ begun_at: new Date('2023-10-01') })
    .execute()
  await sweepUploads(house.organization, files, later)
  expect(await files.chunks.list()).not.toContain(id)
  expect((await head.try(route.readUpload, { params: { id } })).statusCode).toBe(404)
})
