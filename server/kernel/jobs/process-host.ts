/** The process that `runInProcess` starts: takes one module and one input, runs it, answers and ends. */
import type { ProblemCode } from '#domain/contract/problem.ts'
import type { JobProgress } from '#domain/job/job.ts'
import { problemOf } from '#server/kernel/problem-of.ts'
import type { ProblemDetail } from '#server/kernel/problem.ts'
import type { ProcessModule } from './run-in-process.ts'

export interface ToProcess {
  readonly module: string
  readonly input: unknown
}

export type FromProcess =
  | { readonly kind: 'progress'; readonly progress: Partial<JobProgress> }
  | { readonly kind: 'answer'; readonly output: unknown }
  | {
      readonly kind: 'problem'
      readonly code: ProblemCode
      readonly detail: ProblemDetail
      readonly message: string
    }

const betweenReportsMilliseconds = 100
let reportedAt = 0

const tell = (message: FromProcess): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve())
  })

function report(progress: Partial<JobProgress>): void {
  if (performance.now() - reportedAt < betweenReportsMilliseconds) return
  reportedAt = performance.now()
  void tell({ kind: 'progress', progress })
}

async function answer({ module, input }: ToProcess): Promise<FromProcess> {
  try {
    const { run } = (await import(module)) as ProcessModule<unknown, unknown>
    return { kind: 'answer', output: await run(input, report) }
  } catch (error) {
    return {
      kind: 'problem',
      ...problemOf(error),
      message: error instanceof Error ? error.message : String(error),
    }
  }
}

process.once('message', (message: ToProcess) => {
  void answer(message)
    .then(tell)
    .then(() => process.exit())
})
// The server is gone: nobody waits for the answer.
process.once('disconnect', () => process.exit())
