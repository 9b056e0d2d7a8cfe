import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { JobProgress } from '#domain/job/job.ts'
import { Problem } from '#server/kernel/problem.ts'
import type { Report } from './define-job.ts'
import type { FromProcess, ToProcess } from './process-host.ts'

/** A function that a process of its own may run: its module exports it as `run`. What goes in and out is copied. */
export type ProcessModule<Input, Output> = {
  run: (input: Input, report: (progress: Partial<JobProgress>) => void) => Promise<Output> | Output
}

export interface ProcessLimits {
  readonly megabytes: number
  readonly seconds: number
  readonly signal: AbortSignal
  readonly report: Report
}

const host = join(import.meta.dirname, 'process-host.ts')
const toldOfItsEnd = 2_000
/** What was compiled once is kept beside the program, so that a process costs less than half; none where it may not be written. */
const compiled = join(import.meta.dirname, '../../../node_modules/.cache/compiled')

/**
 * Runs `run` of a module (its `import.meta.resolve`d address) in a process of its own, so that what is heavy neither
 * holds up the server nor takes it down. The process is killed when the signal is given. Throws `refused` with
 * `process_out_of_memory`, `process_too_slow` or `process_died`; what the module throws comes back as it was said.
 */
export async function runInProcess<Output>(
  module: string,
  input: unknown,
  { megabytes, seconds, signal, report }: ProcessLimits,
): Promise<Output> {
  signal.throwIfAborted()
  const child = fork(host, [], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    // It gets no settings, for they hold the passwords of the database.
    env: {
      PATH: process.env['PATH'],
      UV_THREADPOOL_SIZE: String(availableParallelism()),
      NODE_COMPILE_CACHE: compiled,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.on(
    'data',
    (bytes: Buffer) => (complaint = (complaint + bytes.toString()).slice(-toldOfItsEnd)),
  )
  const answer = Promise.withResolvers<Output>()
  const tooSlow = new Problem('refused', { reason: 'process_too_slow', params: { seconds } })
  const timer = setTimeout(() => answer.reject(tooSlow), seconds * 1_000)
  const called = () => answer.reject(signal.reason)
  signal.addEventListener('abort', called, { once: true })
  child.on('message', (message: FromProcess) => {
    if (message.kind === 'progress') void report(message.progress).catch(answer.reject)
    if (message.kind === 'answer') answer.resolve(message.output as Output)
    if (message.kind === 'problem') answer.reject(problemFrom(message))
  })
  child.on('error', answer.reject)
  child.on('close', (code, killedBy) => answer.reject(deathOf(complaint, code ?? killedBy, megabytes)))
  child.send({ module, input } satisfies ToProcess)
  try {
    return await answer.promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', called)
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL')
      await once(child, 'close')
    }
  }
}

function problemFrom({ code, detail, message }: Extract<FromProcess, { kind: 'problem' }>): Error {
  return code === 'unexpected' ? new Error(message) : new Problem(code, detail)
}

/** V8 says so before it gives up; a system that is short of memory only kills. */
function deathOf(complaint: string, how: number | string | null, megabytes: number): Problem {
  const isMemory = /heap out of memory|Allocation failed/.test(complaint)
  return isMemory
    ? new Problem('refused', { reason: 'process_out_of_memory', params: { megabytes } })
    : new Problem('refused', { reason: 'process_died', params: { how } })
}
