import { setTimeout as pause } from 'node:timers/promises'
import type { JobProgress } from '#domain/job/job.ts'
import { refused } from '#server/kernel/problem.ts'

/** What a process does for the test of processes. */
export type TestWork = 'double' | 'refuse' | 'fail' | 'eat' | 'exit' | 'wait'

export async function run(
  { work, figure }: { work: TestWork; figure: number },
  report: (progress: Partial<JobProgress>) => void,
): Promise<number> {
  report({ phase: work, done: 1, of: 2 })
  if (work === 'refuse') throw refused('import_has_errors', { count: figure })
  if (work === 'fail') throw new Error('nobody foresaw this')
  if (work === 'exit') process.exit(7)
  if (work === 'wait') await pause(60_000)
  if (work === 'eat')
    for (const eaten: number[][] = []; ;) eaten.push(Array.from({ length: 10_000 }, Math.random))
  return figure * 2
}
