import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { deflateSync, gunzipSync } from 'node:zlib'
import { setTimeout as pause } from 'node:timers/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgePng } from '#documents/in/inspect/forge-picture.ts'
import { forgeScan } from '#documents/in/pdf/forge-scan.ts'
import { readInFile, readIntake } from '#domain/intake/contract.ts'
import { cancelJob, getJob } from '#domain/job/contract.ts'
import { hasEnded } from '#domain/job/job.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { recogniseDocumentJob } from './recognise-document.ts'

let house: TestHouse
let office: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
})
afterAll(() => house.close())

/** A PDF whose one page is this picture. */
function scanOf(name: string): Uint8Array {
  const picture = gunzipSync(readFileSync(new URL(`../../documents/in/ocr/${name}.pgm.gz`, import.meta.url)))
  const [head = '', width = '', height = ''] =
    /^P5\s(\d+) (\d+)\s255\s/.exec(picture.toString('latin1')) ?? []
  return forgeScan(Number(width), Number(height), deflateSync(picture.subarray(head.length)))
}
const scan = scanOf('scanned-lines')

async function bring(body: Uint8Array, name: string) {
  const id = newId()
  const answer = await office.call(readInFile, { query: { id, name, declaredSecrecy: 'none' }, body })
  expect(answer).toMatchObject({ id, jobId: expect.any(String) })
  return { id, jobId: answer.jobId ?? '' }
}

async function ended(jobId: string) {
  for (;;) {
    const job = await office.call(getJob, { params: { id: jobId } })
    if (hasEnded(job.state)) return job
    await pause(100)
  }
}

const input = async (jobId: string) =>
  (
    await house.organization.db
      .selectFrom('job')
      .select('input')
      .where('id', '=', jobId)
      .executeTakeFirstOrThrow()
  ).input as { hash: string }

async function expectGone(jobId: string): Promise<void> {
  const { hash } = await input(jobId)
  await expect(stat(path.join(house.filesDirectory, hash.slice(0, 2), hash))).rejects.toMatchObject({
    code: 'ENOENT',
  })
}

it('reads a scan by a job that tells its pages, and keeps nothing of a picture without letters', async () => {
  const { id, jobId } = await bring(scan, 'ban-chup.pdf')
  expect((await office.try(readIntake, { params: { id } })).statusCode).toBe(404)
  const blank = await bring(forgePng(60, 40), 'anh.png')
  const calledOff = await bring(forgePng(61, 40), 'anh-khac.png')
  await office.call(cancelJob, { params: { id: calledOff.jobId } })
  const stop = await house.startWorker([recogniseDocumentJob])
  expect(await ended(jobId)).toMatchObject({
    state: 'done',
    result: { id },
    progress: { done: 1, of: 1, phase: 'recognising' },
  })
  const intake = await office.call(readIntake, { params: { id } })
  expect(intake.text).toContain('Phòng Nội vụ rà soát danh sách')
  expect([intake.items.length > 0, intake.fileId]).toEqual([true, expect.any(String)])
  expect(await ended(blank.jobId)).toMatchObject({ state: 'failed', problem: { code: 'unreadable_file' } })
  await expectGone(blank.jobId)
  expect(await ended(calledOff.jobId)).toMatchObject({ state: 'cancelled' })
  await stop()
}, 60_000)

it('keeps nothing of a scan that bears a stamp, nor of one called off in the middle of a page', async () => {
  const stamped = await bring(scanOf('stamped-lines'), 'ban-chup-khac.pdf')
  const stop = await house.startWorker([recogniseDocumentJob])
  expect(await ended(stamped.jobId)).toMatchObject({ state: 'failed', problem: { code: 'state_secret' } })
  await expectGone(stamped.jobId)
  expect((await office.try(readIntake, { params: { id: stamped.id } })).statusCode).toBe(404)

  const begun = await bring(scanOf('stamped-lines'), 'ban-chup-nua.pdf')
  for (let state = ''; state !== 'running'; await pause(20))
    ({ state } = await office.call(getJob, { params: { id: begun.jobId } }))
  await office.call(cancelJob, { params: { id: begun.jobId } })
  expect(await ended(begun.jobId)).toMatchObject({ state: 'cancelled' })
  await expectGone(begun.jobId)
  await stop()
}, 60_000)
