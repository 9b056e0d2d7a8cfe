import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyLog } from '#domain/event/contract.ts'
import { cancelJob, listJobs } from '#domain/job/contract.ts'
import { verifyLogJob } from '#server/event/verify-log.ts'
import { newId } from '#server/kernel/id.ts'
import { Problem } from '#server/kernel/problem.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { ask, cancel, countEffects, countedJob, until } from './job-fixture.ts'
import type { TestWorkerHouse } from './test-worker.ts'

let house: TestHouse
let clerk: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  clerk = await house.person('district', 'unit_clerk', 'unit')
})
afterAll(() => house.close())

const hasEnded = ({ finishedAt }: { finishedAt: string | null }) => finishedAt !== null
const endless = countedJob(async (_context, report) => {
  for (let done = 1; ; done += 1) {
    await report({ phase: 'rows', done, of: 1_000_000 })
    await pause(5)
  }
})

function startNode(): ChildProcess {
  const { id, schema, name, isDemonstration } = house.organization
  const settings: TestWorkerHouse = {
    connection: house.databases.app,
    organization: { id, schema, name, isDemonstration },
    filesDirectory: house.filesDirectory,
  }
  const program = join(import.meta.dirname, 'test-worker.ts')
  return spawn(process.execPath, [program, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

it('is done outside of the request, shows how far it is, and leaves its result', async () => {
  const go = Promise.withResolvers<void>()
  const job = countedJob(async (_context, report) => {
    await report({ phase: 'rows', done: 3, of: 8 })
    await go.promise
  })
  const stop = await house.startWorker([job])
  const id = await ask(house, clerk)
  const running = await until(clerk, id, ({ progress }) => progress.done === 3)
  expect(running).toMatchObject({
    state: 'running',
    progress: { done: 3, of: 8, phase: 'rows' },
    result: null,
  })
  expect(await countEffects(house, id)).toBe(0)
  go.resolve()
  expect(await until(clerk, id, hasEnded)).toMatchObject({ state: 'done', result: { kept: id }, attempts: 1 })
  expect(await countEffects(house, id)).toBe(1)
  const { rows } = await clerk.call(listJobs)
  expect(rows.map((row) => row.id)).toContain(id)
  await stop()
})

it('is cancelled while it runs, and while it waits', async () => {
  const waiting = await ask(house, clerk)
  expect(await cancel(clerk, waiting)).toMatchObject({ state: 'cancelled' })
  const stop = await house.startWorker([endless])
  const id = await ask(house, clerk)
  await until(clerk, id, ({ progress }) => progress.done > 0)
  expect(await cancel(clerk, id)).toMatchObject({ state: 'running', isCancelling: true })
  expect(await until(clerk, id, hasEnded)).toMatchObject({ state: 'cancelled', result: null })
  expect((await clerk.try(cancelJob, { params: { id } })).json()).toMatchObject({ reason: 'job_has_ended' })
  expect([await countEffects(house, id), await countEffects(house, waiting)]).toEqual([0, 0])
  await stop()
})

it('is called off in the middle of its writing, at once and without a trace', async () => {
  const writing = countedJob(undefined, async (report) => {
    for (let done = 1; ; done += 1) {
      await report({ phase: 'writing', done, of: 1_000_000 })
      await pause(5)
    }
  })
  const stop = await house.startWorker([writing])
  const id = await ask(house, clerk)
  await until(clerk, id, ({ progress }) => progress.phase === 'writing')
  expect(await cancel(clerk, id)).toMatchObject({ state: 'running', isCancelling: true })
  expect(await until(clerk, id, hasEnded)).toMatchObject({ state: 'cancelled', result: null })
  expect(await countEffects(house, id)).toBe(0)
  await stop()
})

it('is the business of whoever asked, and of those who keep the house', async () => {
  const [neighbour, inspector, office] = await Promise.all([
    house.person('otherDistrict', 'unit_head', 'subtree'),
    house.person('board', 'inspector', 'all'),
    house.person('office', 'office', 'all'),
  ])
  const id = await ask(house, clerk)
  expect((await neighbour.try(cancelJob, { params: { id } })).statusCode).toBe(404)
  const refusal = await inspector.try(cancelJob, { params: { id } })
  expect(refusal.json()).toMatchObject({ code: 'forbidden', reason: 'only_the_asker_or_the_office' })
  expect(await cancel(office, id)).toMatchObject({ state: 'cancelled', can: { cancel: { allowed: false } } })
})

it('fails with the reason that its work gives, and has no effect', async () => {
  const job = countedJob(async () => {
    throw new Problem('refused', { reason: 'import_has_errors', params: { count: 3 } })
  })
  const stop = await house.startWorker([job])
  const id = await ask(house, clerk)
  const problem = { code: 'refused', reason: 'import_has_errors', params: { count: 3 } }
  expect(await until(clerk, id, hasEnded)).toMatchObject({ state: 'failed', attempts: 1, problem })
  expect(await countEffects(house, id)).toBe(0)
  await stop()
})

it('is tried again when it fails for no reason that anyone knows, and given up after the third time', async () => {
  const stop = await house.startWorker([
    countedJob(async () => {
      throw new Error('nobody foresaw this')
    }),
  ])
  const id = await ask(house, clerk)
  const problem = { code: 'unexpected', reason: 'job_kept_failing', params: { attempts: 3 } }
  expect(await until(clerk, id, hasEnded, 30_000)).toMatchObject({ state: 'failed', attempts: 3, problem })
  await stop()
}, 40_000)

it('happens once when its node is killed in the middle and another takes it up', async () => {
  const id = await ask(house, clerk)
  const node = startNode()
  await once(node.stdout ?? node, 'data')
  node.kill('SIGKILL')
  await once(node, 'exit')
  const stop = await house.startWorker([countedJob()])
  expect(await until(clerk, id, hasEnded, 15_000)).toMatchObject({ state: 'done', attempts: 2 })
  expect(await countEffects(house, id)).toBe(1)
  await stop()
}, 30_000)

it('is given up when it takes its node down three times', async () => {
  const id = await ask(house, clerk)
  for (let times = 0; times < 3; times += 1) {
    const node = startNode()
    await once(node.stdout ?? node, 'data')
    node.kill('SIGKILL')
    await once(node, 'exit')
  }
  const stop = await house.startWorker([countedJob()])
  const problem = { code: 'unexpected', reason: 'job_took_the_server_down', params: { attempts: 3 } }
  expect(await until(clerk, id, hasEnded, 15_000)).toMatchObject({ state: 'failed', problem })
  expect(await countEffects(house, id)).toBe(0)
  await stop()
}, 60_000)

it('is handed back by a node that is stopped, at once and without counting against it', async () => {
  const id = await ask(house, clerk)
  const node = startNode()
  await once(node.stdout ?? node, 'data')
  node.kill('SIGTERM')
  await once(node, 'exit')
  expect(await until(clerk, id, ({ state }) => state === 'queued')).toMatchObject({ attempts: 1 })
  const stop = await house.startWorker([countedJob()])
  expect(await until(clerk, id, hasEnded)).toMatchObject({ state: 'done', attempts: 2 })
  expect(await countEffects(house, id)).toBe(1)
  await stop()
}, 30_000)

it('is shared by two nodes, each job to one of them', async () => {
  const runs = new Map<string, number>()
  const job = countedJob(async ({ requestId }) => {
    runs.set(requestId, (runs.get(requestId) ?? 0) + 1)
    await pause(20)
  })
  const stops = await Promise.all([house.startWorker([job]), house.startWorker([job])])
  const ids = await Promise.all(Array.from({ length: 12 }, () => ask(house, clerk)))
  for (const id of ids) await until(clerk, id, hasEnded)
  expect(ids.map((id) => runs.get(id))).toEqual(ids.map(() => 1))
  expect(await Promise.all(ids.map((id) => countEffects(house, id)))).toEqual(ids.map(() => 1))
  await Promise.all(stops.map((stop) => stop()))
})

it('writes nothing when another attempt has overtaken it', async () => {
  const go = Promise.withResolvers<void>()
  const began = Promise.withResolvers<void>()
  const job = countedJob(async () => {
    began.resolve()
    await go.promise
  })
  const stop = await house.startWorker([job])
  const id = await ask(house, clerk)
  await began.promise
  await house.organization.db.updateTable('job').set({ attempts: 2 }).where('id', '=', id).execute()
  go.resolve()
  await stop()
  expect(await countEffects(house, id)).toBe(0)
  expect(await until(clerk, id, () => true)).toMatchObject({ state: 'running', attempts: 2 })
})

it('checks the whole log for whoever oversees it', async () => {
  const inspector = await house.person('board', 'inspector', 'all')
  const stop = await house.startWorker([verifyLogJob])
  const id = newId()
  await inspector.call(verifyLog, { body: { id } })
  const job = await until(inspector, id, hasEnded)
  expect(job).toMatchObject({ state: 'done', result: { faults: [] } })
  await stop()
})
