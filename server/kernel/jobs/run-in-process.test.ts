import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { JobProgress } from '#domain/job/job.ts'
import { JobCancelled } from './job-ended.ts'
import { runInProcess } from './run-in-process.ts'
import type { TestWork } from './test-process.ts'

const module = import.meta.resolve('./test-process.ts')

function runTest(work: TestWork, { signal = new AbortController().signal, seconds = 20 } = {}) {
  const reports: Partial<JobProgress>[] = []
  const answer = runInProcess<number>(
    module,
    { work, figure: 21 },
    {
      megabytes: 40,
      seconds,
      signal,
      async report(progress) {
        reports.push(progress)
      },
    },
  )
  return { answer, reports }
}

const processes = (): number =>
  execFileSync('ps', ['-eo', 'ppid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('process-host') && line.trim().startsWith(String(process.pid))).length

it('answers, and tells how far it is', async () => {
  const { answer, reports } = runTest('double')
  expect(await answer).toBe(42)
  expect(reports).toEqual([{ phase: 'double', done: 1, of: 2 }])
})

it('gives back the reason of a refusal, and the words of what nobody foresaw', async () => {
  await expect(runTest('refuse').answer).rejects.toMatchObject({
    code: 'refused',
    detail: { reason: 'import_has_errors', params: { count: 21 } },
  })
  await expect(runTest('fail').answer).rejects.toThrow('nobody foresaw this')
})

it('says what its end was when it dies, of memory or otherwise, or takes too long', async () => {
  const reasonOf = (reason: string) => ({ code: 'refused', detail: { reason } })
  await expect(runTest('eat').answer).rejects.toMatchObject(reasonOf('process_out_of_memory'))
  await expect(runTest('exit').answer).rejects.toMatchObject({
    detail: { reason: 'process_died', params: { how: 7 } },
  })
  await expect(runTest('wait', { seconds: 1 }).answer).rejects.toMatchObject(reasonOf('process_too_slow'))
  expect(processes()).toBe(0)
}, 60_000)

it('is killed when its job is cancelled', async () => {
  const controller = new AbortController()
  const { answer, reports } = runTest('wait', { signal: controller.signal })
  while (reports.length === 0) await pause(20)
  controller.abort(new JobCancelled())
  await expect(answer).rejects.toBeInstanceOf(JobCancelled)
  expect(processes()).toBe(0)
})
